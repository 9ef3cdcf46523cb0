package dev.hatchway.rules.runtime.cage;

import dev.hatchway.rules.runtime.budget.MeteredMatches;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.base.rule.Declaration;
import org.drools.base.rule.GroupElement;
import org.drools.base.rule.RuleConditionElement;
import org.drools.base.rule.constraint.Constraint;
import org.drools.mvel.EvaluatorConstraint;
import org.drools.mvel.MVELConstraint;
import org.drools.mvel.extractors.MVELClassFieldReader;

/**
 * Looks at what Drools made of a rule's conditions. They are expressions that it evaluates itself,
 * not classes, so the expressions are looked at, word by word.
 */
public final class CompiledConditions {

  private static final Pattern TEXT =
      Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'");
  private static final Pattern CHAIN =
      Pattern.compile(
          "(?<![\\w$])[A-Za-z_$][\\w$]*(?:\\s*(?:!\\.|\\.\\?|\\.)\\s*[A-Za-z_$][\\w$]*)*+\\s*\\(?");

  private final List<String> outside = new ArrayList<>();

  private CompiledConditions() {}

  /** What reaches further than rules may, nothing where all is well. */
  public static List<String> outside(RuleImpl rule) {
    CompiledConditions conditions = new CompiledConditions();
    conditions.look(rule.getLhs());
    return conditions.outside;
  }

  private void look(RuleConditionElement element) {
    if (element instanceof GroupElement group) {
      group.getChildren().forEach(this::look);
    } else if (element instanceof org.drools.base.rule.Pattern pattern) {
      look(pattern);
    } else if (element instanceof org.drools.base.rule.Forall forall) {
      forall.getNestedElements().forEach(this::look);
    } else {
      outside.add("A condition became a " + element.getClass().getSimpleName());
    }
  }

  private void look(org.drools.base.rule.Pattern pattern) {
    if (pattern.getSource() != null) {
      outside.add("Facts are taken from elsewhere");
    }
    pattern.getConstraints().forEach(this::look);
    for (Declaration declaration : pattern.getInnerDeclarations().values()) {
      if (declaration.getExtractor() instanceof MVELClassFieldReader reader) {
        look(reader.getExpression());
      }
    }
  }

  private void look(Constraint constraint) {
    if (constraint instanceof MVELConstraint expression) {
      look(expression.getExpression());
      if (TEXT.matcher(expression.getExpression()).replaceAll("").contains("~=")
          && !MeteredMatches.isMatch(expression)) {
        outside.add("Only a text \"matches\", in a condition of its own");
      }
    } else if (!(constraint instanceof EvaluatorConstraint)) {
      outside.add("A condition became a " + constraint.getClass().getSimpleName());
    }
  }

  private void look(String expression) {
    Matcher chain = CHAIN.matcher(TEXT.matcher(expression).replaceAll("\"\""));
    while (chain.find()) {
      String refused = Reach.outside(chain.group().replaceAll("[\\s?]", ""));
      if (refused != null) {
        outside.add(refused);
      }
    }
  }
}
