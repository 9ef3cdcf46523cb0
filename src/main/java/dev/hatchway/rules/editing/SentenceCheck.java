package dev.hatchway.rules.editing;

import dev.hatchway.rules.editing.Diagnostic.Words;
import dev.hatchway.rules.editing.Sentence.Part;
import dev.hatchway.rules.editing.Vocabulary.Said;
import dev.hatchway.rules.runtime.budget.PatientText.Looks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rules in sentences: lines that the vocabulary does not have, and values that don't fit. */
final class SentenceCheck {

  /** What sentences and lines of any sense take stays far below both. */
  private static final int MOST_LOOKS = 20_000_000;

  private static final int MOST_SUGGESTIONS = 20;

  private final Vocabulary vocabulary;
  private final Looks looks = new Looks(MOST_LOOKS);
  private final List<Diagnostic> found = new ArrayList<>();
  private Part part;
  private Sentence head;
  private boolean hasHead;
  private int suggestions;

  SentenceCheck(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** What was found until it took too long; the compiler tells of the rest. */
  List<Diagnostic> check(String text) {
    Lines lines = new Lines(text);
    for (int i = 1; i <= lines.count() && !looks.isOver(); i++) {
      String line = lines.line(i);
      part = partAfter(part, line);
      hasHead = hasHead && part == Part.WHEN;
      if (part != null && saysSomething(line)) {
        said(i, line);
      }
    }
    return found;
  }

  /** The part of a rule that the next line stands in; null outside of rules. */
  static Part partAfter(Part before, String line) {
    String word = line.trim();
    if (word.equals("when")) {
      return Part.WHEN;
    }
    if (word.equals("then")) {
      return Part.THEN;
    }
    return word.equals("end") || word.startsWith("rule ") ? null : before;
  }

  /** Whether a line of a rule is one that the vocabulary must have. */
  static boolean saysSomething(String line) {
    String text = line.trim();
    return !text.isEmpty()
        && !text.equals("when")
        && !text.equals("then")
        && !text.startsWith("//")
        && !text.startsWith("#")
        && !text.startsWith(">");
  }

  private void said(int number, String line) {
    Optional<Said> said = vocabulary.said(part, line, looks);
    if (looks.isOver()) {
      return;
    }
    if (said.isEmpty()) {
      unknown(number, line);
      return;
    }
    values(number, said.get());
    if (said.get().sentence().isDetail()) {
      fits(number, line, said.get().sentence());
    } else {
      head = said.get().sentence();
      hasHead = true;
    }
  }

  private void unknown(int number, String line) {
    String sentence = line.trim();
    List<String> nearest =
        ++suggestions > MOST_SUGGESTIONS
            ? List.of()
            : vocabulary.nearest(part, sentence).stream().map(s -> "“" + s.text() + "”").toList();
    whole(number, line, Words.withNearest("sentence", sentence, nearest));
    if (!sentence.startsWith("-")) {
      head = null;
      hasHead = true;
    }
  }

  private void fits(int number, String line, Sentence detail) {
    Optional<FactType> subject = head == null ? Optional.empty() : head.subject();
    if (part == Part.WHEN && subject.isPresent() && !detail.canBeSaidOf(subject.get())) {
      whole(number, line, Words.of("detail", line.trim(), head.text(), subject.get().name()));
    } else if (part == Part.WHEN && !hasHead) {
      whole(number, line, Words.of("detail-alone", line.trim()));
    }
  }

  private void values(int number, Said said) {
    List<String> placeholders = said.sentence().placeholders();
    for (int i = 0; i < placeholders.size(); i++) {
      String value = said.values().group(i + 1);
      int column = said.values().start(i + 1) + 1;
      String placeholder = placeholders.get(i);
      Optional<FactType> choices = said.sentence().choices(placeholder);
      if (choices.isPresent() && !choices.get().constants().contains(value)) {
        found.add(
            Diagnostic.at(
                number, column, value.length(), DrlNames.unknownValue(value, choices.get())));
      } else if (said.sentence().isNumber(placeholder) && !value.matches("-?\\d+(\\.\\d+)?")) {
        found.add(Diagnostic.at(number, column, value.length(), Words.of("number", value)));
      }
    }
  }

  private void whole(int number, String line, Words words) {
    String sentence = line.trim();
    found.add(Diagnostic.at(number, line.indexOf(sentence) + 1, sentence.length(), words));
  }
}
