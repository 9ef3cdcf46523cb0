package dev.hatchway.rules.runtime.cage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads what the cage lets through once more, for what could not be computed on some facts: {@link
 * Refused} at the first place where a value may be missing that must be there, or where a number is
 * not exact.
 */
final class Computation extends ComputedValue {

  private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", ">", "<=", ">=");
  private static final Set<String> WORDS =
      Set.of("contains", "memberOf", "excludes", "not", "in", "matches", "str");

  private Value first;
  private Value left;

  Computation(List<Token> tokens, Scope scope) {
    super(tokens, scope);
  }

  /** What a name before the expression would stand for: the value that is compared, if any. */
  Value compared() {
    return first;
  }

  @Override
  Read whole() {
    Read some = all();
    while (takeIf("||")) {
      Set<String> before = scope.known();
      scope.know(some.ifFalse());
      some = some.or(all());
      scope.knowOnly(before);
    }
    return some;
  }

  private Read all() {
    Set<String> before = scope.known();
    Read some = comparison();
    while (takeIf("&&")) {
      scope.know(some.ifTrue());
      some = some.and(comparison());
    }
    scope.knowOnly(before);
    return some;
  }

  private Read comparison() {
    Read read = null;
    if (!startsComparison()) {
      read = sum();
      left = startsComparison() || left == null ? read.value() : left;
      first = first == null ? left : first;
    }
    while (startsComparison()) {
      read = compare(scope.now(left));
    }
    return read;
  }

  private boolean startsComparison() {
    return COMPARISONS.contains(peek().text()) && peek().kind() == Token.Kind.SIGN
        || isWord() && WORDS.contains(peek().text());
  }

  private Read compare(Value value) {
    boolean not = takeIf("not");
    Read read = asked(value);
    return not ? read.negated() : read;
  }

  private Read asked(Value value) {
    Token operator = take();
    if (operator.is("in")) {
      return arguments().stream().noneMatch(Value::mayBeMissing)
          ? Read.yesOnlyWith(places(value))
          : Read.of(Value.YES_OR_NO);
    }
    if (operator.is("str")) {
      Arithmetic.present(operator, value);
      expect("[");
      take();
      expect("]");
      sum();
      return Read.of(Value.YES_OR_NO);
    }
    Value other = sum().value();
    return switch (operator.text()) {
      case "==" -> equal(value, other);
      case "!=" -> equal(value, other).negated();
      case "contains" -> Read.yesOnlyWith(places(other));
      case "excludes" -> Read.yesOnlyWith(places(other)).negated();
      case "memberOf", "matches" -> Read.yesOnlyWith(places(value));
      default -> Read.yesOnlyWith(places(value, other));
    };
  }

  private static Read equal(Value one, Value other) {
    if (one == Value.MISSING || other == Value.MISSING) {
      return new Read(Value.YES_OR_NO, Set.of(), places(one, other));
    }
    boolean some = !one.mayBeMissing() || !other.mayBeMissing();
    return some ? Read.yesOnlyWith(places(one, other)) : Read.of(Value.YES_OR_NO);
  }

  private static Set<String> places(Value... values) {
    Set<String> places = new HashSet<>();
    for (Value value : values) {
      if (value.place() != null) {
        places.add(value.place());
      }
    }
    return places;
  }

  @Override
  List<Value> arguments() {
    expect("(");
    List<Value> values = new ArrayList<>();
    Value before = left;
    while (!takeIf(")")) {
      left = null;
      values.add(whole().value());
      takeIf(",");
    }
    left = before;
    return values;
  }
}
