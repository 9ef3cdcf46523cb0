package dev.hatchway.rules.runtime.cage;

import java.util.List;
import javax.lang.model.SourceVersion;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.AnnotatedBaseDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.ForallDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** Checks one rule: patterns on facts and outcomes, what they ask, and what the rule does. */
final class RuleDescrCheck {

  private final String drl;
  private final RuleDescr rule;
  private final List<Breach> breaches;

  RuleDescrCheck(String drl, RuleDescr rule, List<Breach> breaches) {
    this.drl = drl;
    this.rule = rule;
    this.breaches = breaches;
  }

  void check() {
    if (rule.isQuery()) {
      refuse(rule, "Rules have no queries");
      return;
    }
    if (rule.getParentName() != null) {
      refuse(rule, "A rule extends no other");
    }
    if (!rule.getAnnotationNames().isEmpty()) {
      refuse(rule, "Rules have no annotations");
    }
    if (rule.getUnit() != null) {
      refuse(rule, "Rules belong to no unit");
    }
    rule.getAttributes().values().forEach(a -> AttributeCheck.check(a, rule.getLine(), breaches));
    condition(rule.getLhs());
    branches();
    consequence();
  }

  private void condition(BaseDescr condition) {
    if (condition instanceof PatternDescr pattern) {
      pattern(pattern);
    } else if (isGroup(condition)) {
      annotations(condition);
      ((ConditionalElementDescr) condition)
          .getDescrs()
          .forEach(part -> condition((BaseDescr) part));
    } else {
      refuse(
          condition,
          "A condition is a fact, or facts joined by and, or, not, exists and forall; this is none");
    }
  }

  private void annotations(BaseDescr condition) {
    if (condition instanceof AnnotatedBaseDescr annotated
        && !annotated.getAnnotationNames().isEmpty()) {
      refuse(condition, "Conditions have no annotations");
    }
  }

  private static boolean isGroup(BaseDescr condition) {
    return condition instanceof AndDescr
        || condition instanceof OrDescr
        || condition instanceof NotDescr
        || condition instanceof ExistsDescr
        || condition instanceof ForallDescr;
  }

  private void pattern(PatternDescr pattern) {
    String type = pattern.getObjectType();
    if (pattern.isQuery()) {
      refuse(pattern, "Rules have no queries");
    } else if (type == null || !Words.isFactOrOutcome(type)) {
      refuse(pattern, "\"%s\" is neither a fact nor an outcome".formatted(type));
    }
    if (pattern.getSource() != null) {
      refuse(
          pattern, "Facts come from the application alone, so nothing is taken \"from\" elsewhere");
    }
    if (pattern.getBehaviors() != null && !pattern.getBehaviors().isEmpty()) {
      refuse(pattern, "Facts have no windows");
    }
    annotations(pattern);
    if (pattern.getIdentifier() != null && SourceVersion.isKeyword(pattern.getIdentifier())) {
      refuse(pattern, "\"%s\" can't be a name".formatted(pattern.getIdentifier()));
    }
    if (pattern.isUnification()) {
      refuse(pattern, "A name is given with \":\"");
    }
    pattern.getConstraint().getDescrs().forEach(c -> constraint(pattern, c));
  }

  private void constraint(PatternDescr pattern, BaseDescr constraint) {
    BaseDescr at = constraint.getLine() > 0 ? constraint : pattern;
    if (!(constraint instanceof ExprConstraintDescr expression)) {
      refuse(at, "This is no condition on a field");
    } else if (expression.getType() == ExprConstraintDescr.Type.POSITIONAL) {
      refuse(at, "A field is named, not counted");
    } else {
      read(expression.getExpression(), at.getLine(), at.getColumn(), false);
    }
  }

  private void branches() {
    BaseDescr tooMany = Branches.tooMany(rule);
    if (tooMany != null) {
      refuse(
          tooMany,
          "Each \"or\" makes rules of one, up to here more than %d".formatted(Branches.MOST));
    }
  }

  private void consequence() {
    if (!rule.getNamedConsequences().isEmpty()) {
      refuse(rule, "A rule has one \"then\"");
    }
    int line = Math.max(1, rule.getConsequenceLine());
    String text = String.valueOf(rule.getConsequence());
    read(text, SourceLines.firstAfterThen(drl, line), 0, true);
  }

  private void read(String expression, int line, int column, boolean consequence) {
    try {
      if (consequence) {
        ConsequenceReader.read(expression);
      } else {
        ConditionReader.read(expression);
      }
    } catch (Refused refused) {
      breaches.add(SourceLines.at(expression, refused, line, column));
    }
  }

  private void refuse(BaseDescr at, String message) {
    int line = at.getLine() > 0 ? at.getLine() : rule.getLine();
    breaches.add(new Breach(line, Math.max(0, at.getColumn() + 1), message));
  }
}
