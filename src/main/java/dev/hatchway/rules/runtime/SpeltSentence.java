package dev.hatchway.rules.runtime;

import dev.hatchway.rules.runtime.Vocabularies.Sentence;
import dev.hatchway.rules.runtime.budget.PatientText;
import dev.hatchway.rules.runtime.budget.PatientText.Looks;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.parser.lang.dsl.DSLMappingEntry;

/**
 * Puts meanings in place of sentences, as the expander of Drools does. That one never loses
 * patience with a line, and reads values again that it has put in; here a value is only a value.
 */
final class SpeltSentence {

  static final int LONGEST = 20_000;

  private static final long MOST_LOOKS = 1_000_000;
  private static final Pattern PLACE = Pattern.compile("\\{([^{}]+)\\}");

  private final Looks looks;
  private final Map<String, String> said = new HashMap<>();

  /** The looks are those that all lines of a file may take. */
  SpeltSentence(Looks looks) {
    this.looks = looks;
  }

  /** What was said of places is forgotten, as a new rule begins. */
  void forget() {
    said.clear();
  }

  /** The line itself where no sentence is said in it; {@code OutOfPatience}, {@link TooLong}. */
  String of(String line, List<Sentence> sentences) {
    Looks some = looks.some(MOST_LOOKS);
    String text = line;
    for (Sentence sentence : sentences) {
      if (sentence.words().mayBeIn(text)) {
        text = with(sentence.entry(), text, some);
      }
    }
    return text;
  }

  private String with(DSLMappingEntry sentence, String line, Looks some) {
    String text = line;
    Matcher at = sentence.getKeyPattern().matcher(new PatientText(text, some));
    int from = 0;
    while (from < text.length() && at.find(from)) {
      some.look();
      String meaning = meaning(sentence, at);
      from = at.start() + meaning.length();
      text = text.substring(0, at.start()) + meaning + text.substring(at.end());
      if (text.length() > LONGEST) {
        throw new TooLong();
      }
      at.reset(new PatientText(text, some));
    }
    return text;
  }

  /**
   * With the values of the line, or for places that the sentence does not have, of lines before.
   */
  private String meaning(DSLMappingEntry sentence, Matcher at) {
    sentence.getVariables().forEach((place, group) -> said.put(place, at.group(group)));
    return PLACE
        .matcher(sentence.getValuePattern())
        .replaceAll(
            place -> Matcher.quoteReplacement(said.getOrDefault(place.group(1), place.group())));
  }

  /** A line means more than anybody would read. */
  static final class TooLong extends RuntimeException {

    TooLong() {
      super("A line means too much", null, false, false);
    }
  }
}
