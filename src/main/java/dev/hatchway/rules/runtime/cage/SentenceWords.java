package dev.hatchway.rules.runtime.cage;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.drools.drl.parser.lang.dsl.DSLMappingEntry;

/** The words of a sentence outside its places; where one is missing, it need not be looked for. */
public final class SentenceWords {

  private static final Pattern PLACE = Pattern.compile("\\{[^{}]*\\}");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  private final List<String> words;

  public SentenceWords(DSLMappingEntry sentence) {
    String plain = PLACE.matcher(sentence.getMappingKey()).replaceAll(" ");
    this.words = WORD.matcher(plain).results().map(MatchResult::group).distinct().toList();
  }

  public boolean mayBeIn(String text) {
    return words.stream().allMatch(text::contains);
  }
}
