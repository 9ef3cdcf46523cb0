package dev.hatchway.rules.editing;

import dev.hatchway.rules.editing.Sentence.Part;
import dev.hatchway.rules.runtime.budget.PatientText;
import dev.hatchway.rules.runtime.budget.PatientText.Looks;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sentences that the rules of a folder are written in. */
final class Vocabulary {

  static final Pattern LINE =
      Pattern.compile("^\\s*\\[(when|condition|then|consequence|\\*)](?:\\[[^]]*])?\\s*(.*)$");

  /** A sentence as it was said, with the values of its placeholders. */
  record Said(Sentence sentence, Matcher values) {}

  private static final int MOST_LOOKS = 100_000;

  private final List<Sentence> sentences = new ArrayList<>();
  private final Map<Sentence, Pattern> patterns = new LinkedHashMap<>();

  /** Reads the text of a vocabulary; lines that are none are left out. */
  static Vocabulary of(String text) {
    Vocabulary vocabulary = new Vocabulary();
    Lines lines = new Lines(text);
    for (int i = 1; i <= lines.count(); i++) {
      vocabulary.read(i, lines.line(i));
    }
    vocabulary.sentences.forEach(s -> vocabulary.patterns.put(s, s.pattern()));
    return vocabulary;
  }

  private void read(int number, String line) {
    Matcher entry = LINE.matcher(line);
    int equals = entry.matches() ? equalsIn(entry.group(2)) : -1;
    if (equals < 0) {
      return;
    }
    String text = entry.group(2).substring(0, equals).replace("\\=", "=").trim();
    String meaning = entry.group(2).substring(equals + 1).trim();
    switch (entry.group(1)) {
      case "when", "condition" -> sentences.add(new Sentence(number, Part.WHEN, text, meaning));
      case "then", "consequence" -> sentences.add(new Sentence(number, Part.THEN, text, meaning));
      default -> {
        sentences.add(new Sentence(number, Part.WHEN, text, meaning));
        sentences.add(new Sentence(number, Part.THEN, text, meaning));
      }
    }
  }

  /** Where the sentence ends and its meaning begins; -1 where there is no such place. */
  static int equalsIn(String entry) {
    for (int i = 0; i < entry.length(); i++) {
      if (entry.charAt(i) == '=' && (i == 0 || entry.charAt(i - 1) != '\\')) {
        return i;
      }
    }
    return -1;
  }

  List<Sentence> of(Part part) {
    return sentences.stream().filter(s -> s.part() == part).toList();
  }

  /** The sentence that a line of a rule says; the longest where several would do. */
  Optional<Said> said(Part part, String line) {
    return said(part, line, new Looks(Long.MAX_VALUE));
  }

  /** Nothing once there were as many looks at lines as there may be. */
  Optional<Said> said(Part part, String line, Looks looks) {
    Said best = null;
    for (Sentence sentence : of(part)) {
      Matcher values = PatientText.match(patterns.get(sentence), line, looks.some(MOST_LOOKS));
      if (values != null
          && (best == null || sentence.text().length() > best.sentence().text().length())) {
        best = new Said(sentence, values);
      }
    }
    return Optional.ofNullable(best);
  }

  List<Sentence> nearest(Part part, String line) {
    List<Sentence> alike =
        of(part).stream().filter(s -> s.isDetail() == line.trim().startsWith("-")).toList();
    return Nearest.sentences(line, alike, Sentence::text);
  }
}
