package dev.hatchway.process.engine;

import java.util.List;
import org.jbpm.process.instance.impl.ReturnValueEvaluator;
import org.jbpm.workflow.instance.NodeInstance;
import org.kie.kogito.internal.process.runtime.KogitoProcessContext;

/**
 * A gateway's condition in FEEL (DMN 1.5), compiled once when its process is deployed. jBPM's own
 * evaluator builds FEEL anew at every call.
 */
final class FeelCondition implements ReturnValueEvaluator {

  private final String text;
  private final FeelText compiled;

  FeelCondition(String text, List<String> names) {
    this.text = text;
    this.compiled = new FeelText(text, names);
  }

  @Override
  public Object evaluate(KogitoProcessContext context) {
    Object value = compiled.value((NodeInstance) context.getNodeInstance());
    if (value instanceof Boolean) {
      return value;
    }
    throw new IllegalStateException("Condition '" + text + "' is neither true nor false: " + value);
  }

  @Override
  public String dialect() {
    return FeelText.LANGUAGE;
  }

  @Override
  public String expression() {
    return text;
  }

  @Override
  public Class<?> type() {
    return Boolean.class;
  }

  @Override
  public String root() {
    return null;
  }
}
