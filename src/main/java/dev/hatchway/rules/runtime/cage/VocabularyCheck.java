package dev.hatchway.rules.runtime.cage;

import dev.hatchway.rules.runtime.budget.PatientText;
import dev.hatchway.rules.runtime.budget.PatientText.Looks;
import dev.hatchway.rules.runtime.budget.PatientText.OutOfPatience;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.parser.lang.dsl.DSLMappingEntry;
import org.drools.drl.parser.lang.dsl.DSLTokenizedMappingFile;

/**
 * Checks the sentences of a vocabulary: plain words that mean conditions or outcomes, no
 * expressions of their own, and no sentence whose meaning is another sentence.
 */
final class VocabularyCheck {

  private static final int MOST_LINES = 2_000;
  private static final int LONGEST = 2_000;
  private static final int MOST_PLACES = 6;
  private static final long MOST_LOOKS = 50_000_000;
  private static final Pattern ENTRY =
      Pattern.compile(
          "\\[(when|then|condition|consequence|keyword|\\*)\\](?:\\[[^\\]]*\\])?([^=]*)=(.*)");
  private static final Pattern VARIABLE = Pattern.compile("\\{([\\p{L}\\d_$]+)\\}");
  private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"|'[^']*'");
  private static final Pattern CHAIN =
      Pattern.compile("[A-Za-z_$][\\w$]*(?:\\s*(?:!\\.|\\.)\\s*[A-Za-z_$][\\w$]*)*+\\s*\\(?");

  private final List<Breach> breaches;

  VocabularyCheck(List<Breach> breaches) {
    this.breaches = breaches;
  }

  void check(String dsl) {
    List<String> lines = dsl.lines().toList();
    if (lines.size() > MOST_LINES) {
      refuse(MOST_LINES + 1, "A vocabulary has at most %d lines".formatted(MOST_LINES));
      return;
    }
    for (int i = 0; i < lines.size(); i++) {
      line(i + 1, lines.get(i));
    }
    if (breaches.isEmpty()) {
      meanings(lines, dsl);
    }
  }

  private void line(int number, String line) {
    String text = line.strip();
    if (text.length() > LONGEST) {
      refuse(number, "A line has at most %d letters".formatted(LONGEST));
    } else if (text.startsWith("#/")) {
      refuse(number, "A vocabulary has no options");
    } else if (!text.isEmpty() && !text.startsWith("#") && !text.startsWith("//")) {
      Matcher entry = ENTRY.matcher(text);
      if (!entry.matches()) {
        refuse(number, "This is no sentence with its meaning: [when]sentence=meaning");
      } else {
        entry(number, entry.group(1), entry.group(2), entry.group(3));
      }
    }
  }

  private void entry(int number, String section, String sentence, String meaning) {
    if (section.equals("keyword") || section.equals("*")) {
      refuse(number, "A sentence is said under \"when\" or under \"then\"");
    } else if (VARIABLE.matcher(sentence).replaceAll("").matches(".*[{}\\\\*+?^|].*")) {
      refuse(number, "A sentence is plain words and {names}, without signs of regular expressions");
    } else if (VARIABLE.matcher(sentence).results().count() > MOST_PLACES) {
      refuse(number, "A sentence has at most %d places".formatted(MOST_PLACES));
    } else if (VARIABLE.matcher(meaning).replaceAll("").matches(".*\\{[^{}]*!.*")) {
      refuse(number, "A place in a meaning is the name between braces, as it stands");
    } else {
      meaning(number, meaning);
    }
  }

  /** What the words reach for; whether they make whole conditions is seen where they are said. */
  private void meaning(int number, String meaning) {
    String own = meaning.replace("drools.getRule().getName()", "\"\"");
    String plain = TEXT.matcher(VARIABLE.matcher(own).replaceAll("x")).replaceAll("\"\"");
    Matcher chain = CHAIN.matcher(plain);
    while (chain.find()) {
      String reached = chain.group().replaceAll("\\s", "");
      String refused = Reach.outside(reached);
      if (refused != null) {
        refuse(number, refused);
        return;
      }
    }
    if (meaning.contains("\\n")) {
      refuse(number, "A meaning stands on one line");
    }
  }

  private void meanings(List<String> lines, String dsl) {
    DSLTokenizedMappingFile file = new DSLTokenizedMappingFile();
    try {
      file.parseAndLoad(new StringReader(dsl));
    } catch (IOException impossible) {
      throw new UncheckedIOException("A text in memory can be read", impossible);
    }
    Looks looks = new Looks(MOST_LOOKS);
    List<DSLMappingEntry> entries = file.getMapping().getEntries();
    Map<DSLMappingEntry, SentenceWords> words = new IdentityHashMap<>();
    entries.forEach(entry -> words.put(entry, new SentenceWords(entry)));
    for (DSLMappingEntry one : entries) {
      String meaning = VARIABLE.matcher(one.getMappingValue()).replaceAll("x");
      if (entries.stream()
          .filter(other -> words.get(other).mayBeIn(meaning))
          .anyMatch(other -> says(one, meaning, other, looks))) {
        refuse(lineOf(lines, one), "The meaning of a sentence can't be a sentence again");
      }
      if (looks.isOver()) {
        return;
      }
    }
  }

  /** Taken to be said where it takes too long to find out. */
  private static boolean says(
      DSLMappingEntry one, String meaning, DSLMappingEntry other, Looks looks) {
    if (other.getSection() != one.getSection()) {
      return false;
    }
    try {
      return other.getKeyPattern().matcher(new PatientText(meaning, looks)).find();
    } catch (OutOfPatience endless) {
      return true;
    }
  }

  private static int lineOf(List<String> lines, DSLMappingEntry entry) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).contains(entry.getMappingKey() + "=")) {
        return i + 1;
      }
    }
    return 1;
  }

  private void refuse(int line, String message) {
    breaches.add(new Breach(line, 0, message));
  }
}
