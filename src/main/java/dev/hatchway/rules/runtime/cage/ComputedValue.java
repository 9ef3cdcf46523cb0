package dev.hatchway.rules.runtime.cage;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Reads values, what they are asked for, and what is computed of them. */
abstract class ComputedValue extends TokenReader {

  private static final int RULE_NAME = 8;

  final Scope scope;

  ComputedValue(List<Token> tokens, Scope scope) {
    super(tokens);
    this.scope = scope;
  }

  /** What may stand between parentheses. */
  abstract Read whole();

  abstract List<Value> arguments();

  Read sum() {
    Read some = product();
    while (peek().is("+") || peek().is("-")) {
      Token sign = take();
      some = Read.of(Arithmetic.of(sign, some.value(), product().value(), false));
    }
    return some;
  }

  private Read product() {
    Read some = signed();
    while (peek().is("*") || peek().is("/") || peek().is("%")) {
      Token sign = take();
      boolean literal = peek().kind() == Token.Kind.NUMBER && !peek().text().matches("0+[IiLlBb]?");
      some = Read.of(Arithmetic.of(sign, some.value(), signed().value(), literal));
    }
    return some;
  }

  private Read signed() {
    if (takeIf("!")) {
      return signed().negated();
    }
    if (peek().is("-")) {
      Token sign = take();
      Value value = signed().value();
      Arithmetic.present(sign, value);
      return Read.of(new Value(value.type(), null, false, value.most()));
    }
    return members(value());
  }

  private Read value() {
    if (takeIf("(")) {
      Read inner = whole();
      expect(")");
      return inner;
    }
    Token token = take();
    return switch (token.kind()) {
      case NUMBER -> Read.of(Value.number(token.text()));
      case TEXT -> Read.of(Value.TEXT);
      default -> Read.of(scope.now(named(token)));
    };
  }

  private Value named(Token word) {
    String name = word.text();
    if (Set.of("true", "false").contains(name)) {
      return Value.YES_OR_NO;
    }
    if (name.equals("null")) {
      return Value.MISSING;
    }
    if (name.equals("this")) {
      return scope.fact();
    }
    if (name.equals("drools")) {
      // drools.getRule().getName(), which the cage has seen to
      for (int i = 0; i < RULE_NAME; i++) {
        take();
      }
      return Value.TEXT;
    }
    if (scope.names(name)) {
      return scope.named(name);
    }
    return Character.isUpperCase(name.charAt(0)) ? ofType(name) : member(scope.fact(), word);
  }

  /** A constant, or a value that is made. */
  private Value ofType(String type) {
    expect(".");
    Token name = take();
    if (Words.isMaker(type, name.text())) {
      arguments().forEach(argument -> Arithmetic.present(name, argument));
      return Value.of(Duration.class);
    }
    return Words.isConstant(type, name.text())
        ? Value.of(Members.type(type))
        : ofType(type + "." + name.text());
  }

  private Read members(Read read) {
    Read of = read;
    while (true) {
      if (peek().is(".") || peek().is("!.")) {
        boolean patient = take().is("!.");
        Token name = take();
        Value owner = of.value();
        if (!patient) {
          Arithmetic.present(name, owner);
        }
        Value member = member(owner, name);
        boolean missing = member.mayBeMissing() || patient && owner.mayBeMissing();
        of = Read.of(scope.now(new Value(member.type(), member.place(), missing, member.most())));
      } else if (peek().is("[")) {
        of = Read.of(scope.now(element(of.value())));
      } else {
        return of;
      }
    }
  }

  private Value member(Value owner, Token name) {
    boolean called = peek().is("(");
    List<Value> arguments = called ? arguments() : List.of();
    if (Members.needsArguments(owner, name.text())) {
      arguments.forEach(argument -> Arithmetic.present(name, argument));
    }
    return Members.of(owner, name.text(), arguments.size(), called);
  }

  private Value element(Value owner) {
    Token bracket = take();
    Arithmetic.present(bracket, owner);
    String key = peek().text();
    Arithmetic.present(bracket, sum().value());
    expect("]");
    String place = owner.place() == null ? null : owner.place() + "[" + key + "]";
    return new Value(Object.class, place, true, null);
  }
}
