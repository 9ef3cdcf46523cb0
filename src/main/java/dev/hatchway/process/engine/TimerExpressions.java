package dev.hatchway.process.engine;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jbpm.process.instance.ProcessInstance;
import org.jbpm.ruleflow.core.RuleFlowProcess;
import org.jbpm.workflow.instance.NodeInstance;
import org.kie.kogito.internal.process.runtime.KogitoProcessContext;
import org.kie.kogito.process.expr.Expression;
import org.kie.kogito.process.expr.ExpressionHandler;

/**
 * Where jBPM asks for a time that is no ISO 8601 literal: the text is FEEL over the process's
 * variables. jBPM finds this class by its service loader.
 */
public class TimerExpressions implements ExpressionHandler {

  private record Compilation(String text, List<String> names) {}

  private final Map<Compilation, FeelText> compiled = new ConcurrentHashMap<>();

  @Override
  public String lang() {
    return FeelText.LANGUAGE;
  }

  @Override
  public Expression get(String text) {
    return new TimerExpression(text);
  }

  private FeelText compiled(String text, RuleFlowProcess process) {
    return compiled.computeIfAbsent(
        new Compilation(text, BpmnChecks.names(process)),
        asked -> new FeelText(asked.text(), asked.names()));
  }

  private final class TimerExpression implements Expression {

    private final String text;

    TimerExpression(String text) {
      this.text = text;
    }

    @Override
    public <T> T eval(Object target, Class<T> kind, KogitoProcessContext context) {
      NodeInstance node = (NodeInstance) context.getNodeInstance();
      RuleFlowProcess process =
          (RuleFlowProcess) ((ProcessInstance) node.getProcessInstance()).getProcess();
      Object value = compiled(text, process).value(node);
      if (value == null) {
        throw new IllegalStateException("The timer's '" + text + "' comes to nothing");
      }
      return kind.cast(value.toString());
    }

    @Override
    public boolean isValid() {
      return !TimerText.isLiteral(text);
    }

    @Override
    public Exception validationError() {
      return null;
    }

    @Override
    public void assign(Object target, Object value, KogitoProcessContext context) {
      throw new UnsupportedOperationException("A timer's expression is read, never written");
    }

    @Override
    public String asString() {
      return text;
    }

    @Override
    public String lang() {
      return FeelText.LANGUAGE;
    }
  }
}
