package dev.hatchway.rules.runtime.budget;

import java.lang.reflect.Field;
import java.util.regex.Pattern;
import org.drools.base.base.ValueResolver;
import org.drools.base.reteoo.BaseTuple;
import org.drools.base.rule.accessor.ReadAccessor;
import org.drools.core.reteoo.AlphaNode;
import org.drools.core.reteoo.Rete;
import org.drools.mvel.ConditionEvaluator;
import org.drools.mvel.MVELConstraint;
import org.kie.api.runtime.rule.FactHandle;

/**
 * Has regular expressions of compiled rules take part in counting. Drools hands them to the JDK,
 * which asks nobody while it tries one way after the other; here it reads a text that counts.
 */
public final class MeteredMatches {

  /** What Drools makes of {@code field matches "..."} and {@code field not matches "..."}. */
  private static final Pattern MATCH = Pattern.compile("(!\\s*\\(\\s*)?[\\w$]+\\s*~=.*");

  private static final Field EVALUATOR = field("conditionEvaluator");
  private static final Field DECIDED = field("jitted");

  private MeteredMatches() {}

  /** Whether a condition compares a text with a regular expression, and nothing besides. */
  public static boolean isMatch(MVELConstraint condition) {
    return MATCH.matcher(condition.getExpression()).matches()
        && condition.getField() != null
        && condition.getField().getValue() instanceof String
        && condition.getFieldExtractor() != null
        && condition.getFieldExtractor().getExtractToClass() == String.class;
  }

  /** The rules must not have been asked yet. */
  public static void install(Rete network) {
    Nodes.of(network)
        .forEach(
            node -> {
              if (node instanceof AlphaNode alpha
                  && alpha.getConstraint() instanceof MVELConstraint condition
                  && isMatch(condition)) {
                install(alpha, condition);
              }
            });
  }

  private static void install(AlphaNode node, MVELConstraint condition) {
    ConditionEvaluator metered =
        new MeteredMatch(
            node.getAssociatedRules()[0].getName(),
            condition.getFieldExtractor(),
            Pattern.compile((String) condition.getField().getValue()),
            !condition.getExpression().strip().startsWith("!"));
    try {
      EVALUATOR.set(condition, metered);
      // otherwise Drools would put its own in place of it
      DECIDED.set(condition, true);
    } catch (IllegalAccessException impossible) {
      throw new IllegalStateException("The fields were opened", impossible);
    }
  }

  private static Field field(String name) {
    try {
      Field field = MVELConstraint.class.getDeclaredField(name);
      field.setAccessible(true);
      return field;
    } catch (NoSuchFieldException otherVersion) {
      throw new IllegalStateException("This version of Drools compares otherwise", otherVersion);
    }
  }

  /** What is missing matches nothing. */
  private record MeteredMatch(String rule, ReadAccessor field, Pattern pattern, boolean wanted)
      implements ConditionEvaluator {

    @Override
    public boolean evaluate(FactHandle fact, ValueResolver values, BaseTuple before) {
      String text = (String) field.getValue(values, fact.getObject());
      return wanted == (text != null && matches(text));
    }

    private boolean matches(String text) {
      Meter meter = Meter.running();
      CharSequence read = meter == null ? text : new PatientText(text, () -> meter.compares(rule));
      return pattern.matcher(read).matches();
    }
  }
}
