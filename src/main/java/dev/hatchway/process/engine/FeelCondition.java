package dev.hatchway.process.engine;

import java.util.List;
import java.util.Map;
import org.jbpm.process.core.context.variable.Variable;
import org.jbpm.process.instance.impl.ReturnValueEvaluator;
import org.jbpm.workflow.instance.NodeInstance;
import org.kie.dmn.feel.FEEL;
import org.kie.dmn.feel.lang.CompiledExpression;
import org.kie.dmn.feel.lang.CompilerContext;
import org.kie.dmn.feel.lang.FEELProfile;
import org.kie.dmn.feel.lang.impl.FEELBuilder;
import org.kie.dmn.feel.lang.types.BuiltInType;
import org.kie.kogito.internal.process.runtime.KogitoProcessContext;

/**
 * A gateway's condition in FEEL (DMN 1.5), compiled once when its process is deployed. jBPM's own
 * evaluator builds FEEL anew at every call.
 */
final class FeelCondition implements ReturnValueEvaluator {

  private static final FEEL LANGUAGE =
      FEELBuilder.builder().withProfiles(List.<FEELProfile>of()).build();

  private final String text;
  private final CompiledExpression compiled;

  FeelCondition(String text, List<Variable> variables) {
    this.text = text;
    CompilerContext context = LANGUAGE.newCompilerContext();
    variables.forEach(v -> context.addInputVariableType(v.getName(), BuiltInType.UNKNOWN));
    this.compiled = LANGUAGE.compile(text, context);
  }

  @Override
  public Object evaluate(KogitoProcessContext context) {
    Object value = LANGUAGE.evaluate(compiled, variables(context));
    if (value instanceof Boolean) {
      return value;
    }
    throw new IllegalStateException("Condition '" + text + "' is neither true nor false: " + value);
  }

  private static Map<String, Object> variables(KogitoProcessContext context) {
    NodeInstance node = (NodeInstance) context.getNodeInstance();
    return ((org.jbpm.workflow.instance.WorkflowProcessInstance) node.getProcessInstance())
        .getVariables();
  }

  @Override
  public String dialect() {
    return "FEEL";
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
