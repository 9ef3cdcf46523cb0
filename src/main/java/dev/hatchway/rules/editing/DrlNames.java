package dev.hatchway.rules.editing;

import dev.hatchway.rules.editing.Diagnostic.Words;
import dev.hatchway.rules.editing.FactType.Field;
import dev.hatchway.rules.editing.FactType.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Names in rule language that are no names: facts, fields and values that there are not, each with
 * what was probably meant. Whatever is not understood is left to the compiler.
 */
final class DrlNames {

  /** Something wrong at a place of the text. */
  record Spot(int offset, int length, Words words) {}

  private static final Set<String> OPERATORS =
      Set.of(
          "in",
          "not",
          "contains",
          "excludes",
          "memberOf",
          "matches",
          "soundslike",
          "str",
          "null",
          "true",
          "false",
          "this",
          "and",
          "or",
          "new",
          "instanceof",
          "exists",
          "forall",
          "from",
          "eval",
          "after",
          "before",
          "during");

  private final List<DrlToken> tokens;
  private final Set<String> declared;
  private final List<Spot> spots = new ArrayList<>();

  DrlNames(List<DrlToken> tokens, Set<String> declared) {
    this.tokens = tokens;
    this.declared = declared;
  }

  /** In patterns such as {@code Company(region == null)}. */
  static List<Spot> inPatterns(String text) {
    DrlNames names = new DrlNames(DrlToken.of(text), Set.of());
    names.conditions(0, names.tokens.size(), null);
    return names.spots;
  }

  /** In constraints on a fact, such as {@code region == null}. */
  static List<Spot> inConstraints(FactType type, String text) {
    DrlNames names = new DrlNames(DrlToken.of(text), Set.of());
    names.conditions(0, names.tokens.size(), type);
    return names.spots;
  }

  /** In what a rule does, such as {@code insert(new Eligibility(...));}. */
  static List<Spot> inConsequence(String text) {
    DrlNames names = new DrlNames(DrlToken.of(text), Set.of());
    names.consequence(0, names.tokens.size());
    return names.spots;
  }

  List<Spot> spots() {
    return spots;
  }

  /** Looks at the conditions between two tokens; the type is what they look at, if known. */
  void conditions(int from, int to, FactType looksAt) {
    Deque<Optional<FactType>> within = new ArrayDeque<>();
    within.push(Optional.ofNullable(looksAt));
    for (int i = from; i < to; i++) {
      DrlToken token = tokens.get(i);
      if (token.is("(")) {
        boolean pattern = i > from && isTypeName(i - 1);
        within.push(pattern ? FactTypes.ALL.named(tokens.get(i - 1).text()) : within.peek());
      } else if (token.is(")") && within.size() > 1) {
        within.pop();
      } else if (token.isWord()) {
        condition(i, within.peek());
      }
    }
  }

  private void condition(int i, Optional<FactType> looksAt) {
    if (isTypeName(i)) {
      if (isNext(i, "(")) {
        unknownType(i, Kind.FACT);
      } else {
        unknownConstant(i);
      }
    } else if (looksAt.isPresent() && mayBeField(i)) {
      unknownField(tokens.get(i), looksAt.get());
    }
  }

  void consequence(int from, int to) {
    for (int i = from; i < to; i++) {
      if (isTypeName(i)) {
        if (isNext(i, "(") && i > from && tokens.get(i - 1).is("new")) {
          unknownType(i, Kind.OUTCOME);
        } else {
          unknownConstant(i);
        }
      }
    }
  }

  private boolean isTypeName(int i) {
    DrlToken token = tokens.get(i);
    return token.isWord() && Character.isUpperCase(token.text().charAt(0)) && !isPrevious(i, ".");
  }

  private boolean mayBeField(int i) {
    String word = tokens.get(i).text();
    return !word.startsWith("$")
        && !OPERATORS.contains(word)
        && Character.isLowerCase(word.charAt(0))
        && !isPrevious(i, ".")
        && !isNext(i, "(")
        && !(isNext(i, ":") && !(i + 2 < tokens.size() && tokens.get(i + 2).is(":")));
  }

  private boolean isNext(int i, String sign) {
    return i + 1 < tokens.size() && tokens.get(i + 1).is(sign);
  }

  private boolean isPrevious(int i, String sign) {
    return i > 0 && tokens.get(i - 1).is(sign);
  }

  private void unknownField(DrlToken token, FactType type) {
    if (type.field(token.text()).isEmpty() && !token.text().equals("reason")) {
      List<String> fields = type.fields().stream().map(Field::name).toList();
      report(
          token,
          Words.withNearest(
              "field", token.text(), Nearest.words(token.text(), fields), type.name()));
    }
  }

  private void unknownType(int i, Kind kind) {
    DrlToken token = tokens.get(i);
    if (FactTypes.ALL.named(token.text()).isEmpty() && !declared.contains(token.text())) {
      List<String> names =
          FactTypes.ALL.names().stream()
              .filter(n -> FactTypes.ALL.named(n).orElseThrow().kind() != Kind.CHOICE)
              .toList();
      String key = kind == Kind.FACT ? "fact" : "outcome";
      report(token, Words.withNearest(key, token.text(), Nearest.words(token.text(), names)));
    }
  }

  /** Such as {@code Region.CHNA}: of a known list, but not in it. */
  private void unknownConstant(int i) {
    Optional<FactType> type = FactTypes.ALL.named(tokens.get(i).text());
    if (type.isEmpty() || type.get().kind() != Kind.CHOICE || !isNext(i, ".")) {
      return;
    }
    if (i + 2 < tokens.size() && tokens.get(i + 2).isWord() && !isNext(i + 2, "(")) {
      DrlToken constant = tokens.get(i + 2);
      List<String> known = type.get().constants();
      if (!known.contains(constant.text()) && !constant.text().startsWith("$")) {
        report(constant, unknownValue(constant.text(), type.get()));
      }
    }
  }

  /** Says that a list does not have the value, and which it probably is. */
  static Words unknownValue(String value, FactType type) {
    return Words.withNearest(
        "value",
        value,
        Nearest.words(value, type.constants()),
        type.name(),
        String.join(", ", type.constants()));
  }

  private void report(DrlToken token, Words words) {
    spots.add(new Spot(token.offset(), token.text().length(), words));
  }
}
