package dev.hatchway.rules.runtime.cage;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** Says where a rule could not be computed on some facts, in the order in which Drools asks. */
final class ComputabilityCheck {

  private final String drl;
  private final RuleDescr rule;
  private final List<Breach> breaches;
  private int patterns;

  ComputabilityCheck(String drl, RuleDescr rule, List<Breach> breaches) {
    this.drl = drl;
    this.rule = rule;
    this.breaches = breaches;
  }

  void check() {
    Scope scope = new Scope();
    condition(rule.getLhs(), scope);
    int line = SourceLines.firstAfterThen(drl, Math.max(1, rule.getConsequenceLine()));
    String text = String.valueOf(rule.getConsequence());
    try {
      new ComputedConclusions(text, scope).read();
    } catch (Refused refused) {
      breaches.add(SourceLines.at(text, refused, line, 0));
    }
  }

  private void condition(BaseDescr condition, Scope scope) {
    if (condition instanceof PatternDescr pattern) {
      pattern(pattern, scope);
    } else if (condition instanceof ConditionalElementDescr group) {
      group(group, scope);
    }
  }

  private void group(ConditionalElementDescr group, Scope scope) {
    List<Scope> branches = new ArrayList<>();
    Scope inner = group instanceof AndDescr ? scope : scope.copy();
    for (Object part : group.getDescrs()) {
      Scope own = group instanceof OrDescr ? scope.copy() : inner;
      condition((BaseDescr) part, own);
      branches.add(own);
    }
    if (group instanceof OrDescr && !branches.isEmpty()) {
      scope.join(branches);
    }
  }

  /** Conditions on the fact alone come first, then those that compare it with others. */
  private void pattern(PatternDescr pattern, Scope scope) {
    Value fact = new Value(Members.type(pattern.getObjectType()), "f" + ++patterns, false, null);
    scope.turnTo(fact);
    List<Asked> alone = new ArrayList<>();
    List<Asked> together = new ArrayList<>();
    Set<String> others = scope.variables();
    for (BaseDescr constraint : pattern.getConstraint().getDescrs()) {
      Asked asked = Asked.of(constraint, pattern);
      (asked.names(others) ? together : alone).add(asked);
    }
    if (pattern.getIdentifier() != null) {
      scope.name(pattern.getIdentifier(), fact);
    }
    Stream.concat(alone.stream(), together.stream()).forEach(asked -> read(asked, scope));
  }

  private void read(Asked asked, Scope scope) {
    try {
      Computation computation = new Computation(asked.tokens(), scope);
      Read read = computation.whole();
      scope.know(read.ifTrue());
      if (asked.variable() != null) {
        scope.name(asked.variable(), computation.compared());
      }
    } catch (Refused refused) {
      breaches.add(SourceLines.at(asked.text(), refused, asked.line(), asked.column()));
      if (asked.variable() != null) {
        scope.name(asked.variable(), Value.of(Object.class));
      }
    }
  }

  /** One condition on a fact, with the name that it gives to what it asks for; null for none. */
  private record Asked(String text, int line, int column, String variable, List<Token> tokens) {

    static Asked of(BaseDescr constraint, PatternDescr pattern) {
      BaseDescr at = constraint.getLine() > 0 ? constraint : pattern;
      String text = constraint.getText();
      List<Token> tokens = Tokens.ofCondition(text);
      boolean named = tokens.size() > 2 && tokens.get(1).is(":");
      return new Asked(
          text,
          at.getLine(),
          at.getColumn(),
          named ? tokens.get(0).text() : null,
          named ? tokens.subList(2, tokens.size()) : tokens);
    }

    boolean names(Set<String> variables) {
      return tokens.stream().anyMatch(token -> variables.contains(token.text()));
    }
  }
}
