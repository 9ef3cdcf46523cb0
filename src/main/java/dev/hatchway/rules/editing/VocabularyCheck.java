package dev.hatchway.rules.editing;

import dev.hatchway.rules.editing.Diagnostic.Words;
import dev.hatchway.rules.editing.DrlNames.Spot;
import dev.hatchway.rules.editing.FactType.Kind;
import dev.hatchway.rules.editing.Sentence.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A vocabulary: lines that are none, meanings with wrong names, sentences that stand twice. */
final class VocabularyCheck {

  private static final Pattern KEYWORD = Pattern.compile("^\\s*\\[keyword].*");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)[^}]*}");

  private final List<Diagnostic> found = new ArrayList<>();
  private final Map<String, Integer> lineOf = new HashMap<>();

  List<Diagnostic> check(String text) {
    Lines lines = new Lines(text);
    for (int i = 1; i <= lines.count(); i++) {
      String line = lines.line(i);
      if (!line.isBlank() && !line.trim().startsWith("#") && !KEYWORD.matcher(line).matches()) {
        entry(i, line);
      }
    }
    return found;
  }

  private void entry(int number, String line) {
    Matcher entry = Vocabulary.LINE.matcher(line);
    int equals = entry.matches() ? Vocabulary.equalsIn(entry.group(2)) : -1;
    if (equals < 0) {
      found.add(Diagnostic.at(number, 1, line.length(), Words.of("vocabulary-line", line.trim())));
      return;
    }
    int start = entry.start(2);
    Integer earlier =
        lineOf.putIfAbsent(entry.group(1) + entry.group(2).substring(0, equals).trim(), number);
    if (earlier != null) {
      found.add(Diagnostic.at(number, start + 1, equals, Words.of("said-twice", earlier)));
    }
    placeholders(number, line, start + equals);
    Vocabulary.of(line).of(partOf(entry.group(1))).forEach(s -> meaning(number, line, s));
  }

  private static Part partOf(String kind) {
    return kind.equals("then") || kind.equals("consequence") ? Part.THEN : Part.WHEN;
  }

  /** Values that the meaning takes and the sentence does not give. */
  private void placeholders(int number, String line, int equals) {
    Matcher used = PLACEHOLDER.matcher(line);
    String sentence = line.substring(0, equals);
    for (int from = equals; used.find(from); from = used.end()) {
      if (!Pattern.compile("\\{" + used.group(1) + "\\b").matcher(sentence).find()) {
        found.add(
            Diagnostic.at(
                number,
                used.start() + 1,
                used.group().length(),
                Words.of("placeholder", used.group(1))));
      }
    }
  }

  private void meaning(int number, String line, Sentence sentence) {
    String meaning = sentence.meaningWithoutPlaceholders();
    int offset = line.lastIndexOf(sentence.meaning());
    List<Spot> spots =
        sentence.part() == Part.THEN
            ? DrlNames.inConsequence(meaning)
            : sentence.isDetail() ? inDetail(meaning) : DrlNames.inPatterns(meaning);
    spots.forEach(
        s -> found.add(Diagnostic.at(number, offset + s.offset() + 1, s.length(), s.words())));
  }

  /** A detail is right where it can be said of some fact; else of the one that it fits best. */
  private static List<Spot> inDetail(String meaning) {
    return FactTypes.ALL.names().stream()
        .map(name -> FactTypes.ALL.named(name).orElseThrow())
        .filter(type -> type.kind() != Kind.CHOICE)
        .map(type -> DrlNames.inConstraints(type, meaning))
        .min(Comparator.comparingInt(VocabularyCheck::howWrong))
        .orElse(List.of());
  }

  private static int howWrong(List<Spot> spots) {
    // a fact that has something alike is more probably meant
    return spots.stream().mapToInt(s -> s.words().key().endsWith("-nearest") ? 1 : 2).sum();
  }
}
