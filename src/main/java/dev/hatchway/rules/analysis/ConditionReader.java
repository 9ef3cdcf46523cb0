package dev.hatchway.rules.analysis;

import dev.hatchway.rules.facts.Fact;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads the expression of a constraint as conditions are written in rules; one that says more than
 * comparisons, lists, "and", "or" and "not" is unclear as a whole.
 */
final class ConditionReader {

  private static final String EMPTY = ".isEmpty";

  private final Set<String> variables;
  private Tokens tokens;
  private Term leftBefore;

  /** What is no variable that the rule has named is a field. */
  ConditionReader(Set<String> variables) {
    this.variables = variables;
  }

  Condition read(String text) {
    try {
      tokens = new Tokens(text);
      leftBefore = null;
      Condition condition = any();
      return tokens.isAtEnd() ? condition : new Condition.Unclear(text.trim());
    } catch (IllegalArgumentException unreadable) {
      return new Condition.Unclear(text.trim());
    }
  }

  private Condition any() {
    List<Condition> parts = new ArrayList<>(List.of(all()));
    while (tokens.take("||")) {
      parts.add(all());
    }
    return parts.size() == 1 ? parts.get(0) : new Condition.Any(parts);
  }

  private Condition all() {
    List<Condition> parts = new ArrayList<>(List.of(one()));
    while (tokens.take("&&")) {
      parts.add(one());
    }
    return parts.size() == 1 ? parts.get(0) : new Condition.All(parts);
  }

  private Condition one() {
    if (tokens.take("!")) {
      return new Condition.Not(one());
    }
    if (tokens.take("(")) {
      Condition inner = any();
      tokens.require(")");
      return inner;
    }
    String asked = tokens.peek();
    if (asked.endsWith(EMPTY)) {
      tokens.take();
      tokens.require("()");
      return new Condition.Empty(named(asked.substring(0, asked.length() - EMPTY.length())));
    }
    boolean continues = leftBefore != null && Operator.of(tokens.peek()) != null;
    leftBefore = continues ? leftBefore : term();
    return comparison(leftBefore);
  }

  private Condition comparison(Term left) {
    boolean negated = tokens.take("not");
    if (tokens.take("in")) {
      Condition oneOf = new Condition.OneOf(left, list());
      return negated ? new Condition.Not(oneOf) : oneOf;
    }
    Operator operator = Operator.of(tokens.take());
    if (operator == null) {
      throw new IllegalArgumentException("comparison expected");
    }
    Condition compared = new Condition.Compared(left, operator, term());
    return negated ? new Condition.Not(compared) : compared;
  }

  private List<Term> list() {
    tokens.require("(");
    List<Term> values = new ArrayList<>();
    do {
      values.add(term());
    } while (tokens.take(","));
    tokens.require(")");
    return values;
  }

  private Term term() {
    Term sum = single();
    while (tokens.peek().equals("+") || tokens.peek().equals("-")) {
      boolean minus = tokens.take().equals("-");
      sum = new Term.Sum(sum, minus, single());
    }
    return sum;
  }

  private Term single() {
    if (tokens.take("-")) {
      return new Term.Value(number(tokens.take()).negate());
    }
    String token = tokens.take();
    if (token.isEmpty()) {
      throw new IllegalArgumentException("a value expected");
    }
    char first = token.charAt(0);
    if (first == '"' || first == '\'') {
      return new Term.Value(token.substring(1, token.length() - 1).replace("\\\"", "\""));
    }
    return Character.isDigit(first) ? new Term.Value(number(token)) : named(token);
  }

  private Term named(String token) {
    switch (token) {
      case "null":
        return new Term.Value(null);
      case "true", "false":
        return new Term.Value(Boolean.valueOf(token));
      default:
        break;
    }
    if (token.contains(".")) {
      return new Term.Value(constant(token));
    }
    return variables.contains(token) ? new Term.Variable(token) : new Term.Field(token);
  }

  private static BigDecimal number(String token) {
    return new BigDecimal(token.replaceAll("[BbLlIiDdFf]$", ""));
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Object constant(String token) {
    int dot = token.lastIndexOf('.');
    String type = token.substring(0, dot).replace('.', '$');
    try {
      Class<?> named = Class.forName(Fact.class.getPackageName() + "." + type);
      if (named.isEnum()) {
        return Enum.valueOf((Class) named, token.substring(dot + 1));
      }
      throw new IllegalArgumentException(token);
    } catch (ClassNotFoundException unknown) {
      throw new IllegalArgumentException(token, unknown);
    }
  }
}
