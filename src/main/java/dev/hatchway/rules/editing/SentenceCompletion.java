package dev.hatchway.rules.editing;

import dev.hatchway.rules.editing.Sentence.Part;
import dev.hatchway.rules.editing.Suggestion.All;
import dev.hatchway.rules.editing.Suggestion.Kind;
import dev.hatchway.rules.runtime.budget.PatientText;
import dev.hatchway.rules.runtime.budget.PatientText.Looks;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What can follow in a file of sentences. */
final class SentenceCompletion {

  private static final int MOST_LOOKS = 100_000;
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)[^}]*}");
  private static final String RULE =
      "rule \"${what a person is told}\"\nwhen\n  ${condition}\nthen\n  ${outcome}\nend\n";

  private final Vocabulary vocabulary;
  private final String before;
  private final int lineStart;
  private Part part;
  private Optional<FactType> subject = Optional.empty();
  private boolean hasHead;

  SentenceCompletion(Vocabulary vocabulary, String before) {
    this.vocabulary = vocabulary;
    this.before = before;
    this.lineStart = before.lastIndexOf('\n') + 1;
    before.substring(0, lineStart).lines().forEach(this::read);
  }

  private void read(String line) {
    Part earlier = part;
    part = SentenceCheck.partAfter(part, line);
    if (part != earlier) {
      hasHead = false;
      subject = Optional.empty();
    } else if (part == Part.WHEN
        && SentenceCheck.saysSomething(line)
        && !line.trim().startsWith("-")) {
      hasHead = true;
      subject = vocabulary.said(Part.WHEN, line).flatMap(s -> s.sentence().subject());
    }
  }

  All suggestions() {
    String line = before.substring(lineStart);
    int from = lineStart + (line.length() - line.stripLeading().length());
    if (part == null) {
      return new All(from, outside());
    }
    All values = values(line);
    return values != null ? values : new All(from, sentences(line.stripLeading()));
  }

  private static List<Suggestion> outside() {
    return List.of(Suggestion.snippet(Kind.KEYWORD, "rule", RULE, ""));
  }

  /** Values of the placeholder that the line has come to; null where it is at none. */
  private All values(String line) {
    Set<String> values = new LinkedHashSet<>();
    int typed = -1;
    String detail = "";
    for (Sentence sentence : vocabulary.of(part)) {
      List<String> placeholders = sentence.placeholders();
      for (int i = 0; i < placeholders.size(); i++) {
        Optional<FactType> choices = sentence.choices(placeholders.get(i));
        Matcher upTo =
            choices.isPresent()
                ? PatientText.match(sentence.patternUpTo(i), line, new Looks(MOST_LOOKS))
                : null;
        if (upTo != null) {
          values.addAll(choices.get().constants());
          typed = upTo.start(1);
          detail = choices.get().name();
        }
      }
    }
    String list = detail;
    return typed < 0
        ? null
        : new All(
            lineStart + typed,
            values.stream().map(v -> Suggestion.word(Kind.VALUE, v, list)).toList());
  }

  /** Heads anywhere; details only below a sentence of which they can be said. */
  private List<Suggestion> sentences(String typed) {
    List<Suggestion> all = new ArrayList<>();
    for (Sentence sentence : vocabulary.of(part)) {
      if (sentence.isDetail() ? mayFollow(sentence) : !typed.startsWith("-")) {
        all.add(
            new Suggestion(
                sentence.text(), Kind.SENTENCE, snippet(sentence), "", sentence.meaning()));
      }
    }
    return all;
  }

  private boolean mayFollow(Sentence detail) {
    return hasHead && subject.map(detail::canBeSaidOf).orElse(true);
  }

  private static String snippet(Sentence sentence) {
    return PLACEHOLDER.matcher(sentence.text()).replaceAll("\\${$1}");
  }
}
