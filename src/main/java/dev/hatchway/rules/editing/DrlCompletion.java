package dev.hatchway.rules.editing;

import dev.hatchway.rules.editing.FactType.Field;
import dev.hatchway.rules.editing.Suggestion.All;
import dev.hatchway.rules.editing.Suggestion.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What can follow in rule language. */
final class DrlCompletion {

  private static final Set<String> COMPARISONS = Set.of("==", "!=", "in", "(", ",");
  private static final List<String> OPERATORS =
      List.of(
          "==", "!=", "<", "<=", ">", ">=", "in", "not in", "contains", "not contains", "matches");
  private static final String RULE =
      "rule \"${what a person is told}\"\nwhen\n  ${Fact}(${condition})\nthen\n"
          + "  insert(new ${Outcome}(${values}, drools.getRule().getName()));\nend\n";

  private final List<DrlToken> tokens;
  private final int from;
  private final boolean inString;

  DrlCompletion(String before) {
    this(before, 0);
  }

  private DrlCompletion(String before, int start) {
    List<DrlToken> all = new ArrayList<>(DrlToken.of(before.substring(start)));
    DrlToken last = all.isEmpty() ? null : all.get(all.size() - 1);
    boolean typing = last != null && last.isWord() && start + last.end() == before.length();
    inString =
        last != null
            && last.kind() == DrlToken.Kind.STRING
            && start + last.end() == before.length()
            && (last.text().length() == 1 || !last.text().endsWith(last.text().substring(0, 1)));
    if (typing) {
      all.remove(all.size() - 1);
    }
    tokens = all;
    from = typing ? start + last.offset() : before.length();
  }

  /** Rule language that begins in the middle of a line, as meanings of sentences do. */
  static All inFragment(String before, int start, boolean consequence) {
    DrlCompletion completion = new DrlCompletion(before, start);
    return completion.all(
        consequence ? completion.inConsequence() : completion.inConditions(0, true));
  }

  All suggestions() {
    int rule = last("rule");
    int when = last("when");
    int then = last("then");
    int end = last("end");
    if (rule < 0 || end > rule) {
      return all(List.of(Suggestion.snippet(Kind.KEYWORD, "rule", RULE, "")));
    }
    if (then > rule) {
      List<Suggestion> some = new ArrayList<>(inConsequence());
      some.add(Suggestion.word(Kind.KEYWORD, "end", ""));
      return all(some);
    }
    if (when > rule) {
      return all(inConditions(when + 1, false));
    }
    return all(
        List.of(
            Suggestion.word(Kind.KEYWORD, "when", ""),
            Suggestion.snippet(Kind.KEYWORD, "salience", "salience ${10}", "")));
  }

  private All all(List<Suggestion> suggestions) {
    return inString ? All.none(from) : new All(from, suggestions);
  }

  private int last(String word) {
    for (int i = tokens.size() - 1; i >= 0; i--) {
      if (tokens.get(i).isWord() && tokens.get(i).is(word)) {
        return i;
      }
    }
    return -1;
  }

  private List<Suggestion> inConditions(int start, boolean anyField) {
    Optional<List<Suggestion>> constants = afterListName();
    if (constants.isPresent()) {
      return constants.get();
    }
    Optional<FactType> looksAt = pattern(start);
    if (looksAt.isEmpty()) {
      return patterns();
    }
    Optional<Field> compared = comparedField(looksAt.get());
    if (compared.isPresent()) {
      return isAfterField() ? operators() : values(compared.get(), looksAt.get());
    }
    return fields(looksAt.get());
  }

  private Optional<List<Suggestion>> afterListName() {
    int size = tokens.size();
    if (size < 2 || !tokens.get(size - 1).is(".")) {
      return Optional.empty();
    }
    return FactTypes.ALL
        .named(tokens.get(size - 2).text())
        .map(
            type ->
                type.constants().stream()
                    .map(c -> Suggestion.word(Kind.VALUE, c, type.name()))
                    .toList());
  }

  /** The fact between whose brackets the place is. */
  private Optional<FactType> pattern(int start) {
    Deque<Optional<FactType>> open = new ArrayDeque<>();
    for (int i = start; i < tokens.size(); i++) {
      if (tokens.get(i).is("(")) {
        Optional<FactType> own =
            i > start ? FactTypes.ALL.named(tokens.get(i - 1).text()) : Optional.empty();
        open.push(own.isPresent() || open.isEmpty() ? own : open.peek());
      } else if (tokens.get(i).is(")") && !open.isEmpty()) {
        open.pop();
      }
    }
    return open.isEmpty() ? Optional.empty() : open.peek();
  }

  /** The field that the place is behind, with an operator between or not. */
  private Optional<Field> comparedField(FactType type) {
    for (int i = tokens.size() - 1; i >= 0 && i >= tokens.size() - 12; i--) {
      DrlToken token = tokens.get(i);
      boolean separates = token.is("&&") || token.is("||");
      boolean listed = isInList(i);
      if (separates || token.is(",") && !listed || token.is("(") && !listed) {
        return Optional.empty();
      }
      if (token.isWord() && type.field(token.text()).isPresent()) {
        return type.field(token.text());
      }
    }
    return Optional.empty();
  }

  /** Whether the place is in the brackets of {@code in (...)}. */
  private boolean isInList(int i) {
    for (int j = i; j > 0; j--) {
      if (tokens.get(j).is(")")) {
        return false;
      }
      if (tokens.get(j).is("(")) {
        return tokens.get(j - 1).is("in");
      }
    }
    return false;
  }

  private boolean isAfterField() {
    DrlToken last = tokens.get(tokens.size() - 1);
    return last.isWord() && !COMPARISONS.contains(last.text());
  }

  private static List<Suggestion> operators() {
    return OPERATORS.stream().map(o -> Suggestion.word(Kind.OPERATOR, o, "")).toList();
  }

  private static List<Suggestion> values(Field field, FactType type) {
    List<Suggestion> some =
        new ArrayList<>(
            field.choices().stream()
                .map(c -> Suggestion.word(Kind.VALUE, field.type() + "." + c, ""))
                .toList());
    some.add(Suggestion.word(Kind.VALUE, "null", ""));
    type.fields().stream()
        .filter(f -> f.type().equals(field.type()) && !f.equals(field))
        .forEach(f -> some.add(Suggestion.word(Kind.FIELD, f.name(), f.type())));
    return some;
  }

  private static List<Suggestion> fields(FactType type) {
    return type.fields().stream()
        .map(
            f ->
                new Suggestion(
                    f.name(), Kind.FIELD, f.name(), f.type(), String.join(", ", f.choices())))
        .toList();
  }

  private static List<Suggestion> patterns() {
    List<Suggestion> some = new ArrayList<>();
    for (FactType.Kind kind : List.of(FactType.Kind.FACT, FactType.Kind.OUTCOME)) {
      FactTypes.ALL
          .of(kind)
          .forEach(
              type ->
                  some.add(
                      new Suggestion(
                          type.name(),
                          kind == FactType.Kind.FACT ? Kind.FACT : Kind.OUTCOME,
                          type.name() + "(${})",
                          "",
                          String.join(", ", type.fields().stream().map(Field::name).toList()))));
    }
    for (String word : List.of("not", "exists", "forall", "then")) {
      some.add(Suggestion.word(Kind.KEYWORD, word, ""));
    }
    return some;
  }

  private List<Suggestion> inConsequence() {
    Optional<List<Suggestion>> constants = afterListName();
    if (constants.isPresent()) {
      return constants.get();
    }
    boolean made = !tokens.isEmpty() && tokens.get(tokens.size() - 1).is("new");
    return FactTypes.ALL.of(FactType.Kind.OUTCOME).stream()
        .map(type -> outcome(type, made))
        .toList();
  }

  private static Suggestion outcome(FactType type, boolean made) {
    List<String> parts = type.parts().stream().map(DrlCompletion::part).toList();
    String make = type.name() + "(" + String.join(", ", parts) + ")";
    return Suggestion.snippet(
        Kind.OUTCOME,
        type.name(),
        made ? make : "insert(new " + make + ");",
        String.join(", ", type.parts().stream().map(Field::name).toList()));
  }

  private static String part(Field part) {
    if (part.name().equals("reason")) {
      return "drools.getRule().getName()";
    }
    return part.choices().isEmpty()
        ? "${" + part.name() + "}"
        : part.type() + ".${" + part.name() + "}";
  }
}
