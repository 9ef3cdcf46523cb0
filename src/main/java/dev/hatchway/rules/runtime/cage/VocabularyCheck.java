package dev.hatchway.rules.runtime.cage;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
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
    if (text.startsWith("#/")) {
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
    for (DSLMappingEntry one : file.getMapping().getEntries()) {
      String meaning = VARIABLE.matcher(one.getMappingValue()).replaceAll("x");
      for (DSLMappingEntry other : file.getMapping().getEntries()) {
        if (other.getSection() == one.getSection()
            && other.getKeyPattern().matcher(meaning).find()) {
          refuse(lineOf(lines, one), "The meaning of a sentence can't be a sentence again");
          break;
        }
      }
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
