package dev.hatchway.process.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jbpm.workflow.instance.NodeInstance;
import org.kie.dmn.feel.FEEL;
import org.kie.dmn.feel.lang.CompiledExpression;
import org.kie.dmn.feel.lang.CompilerContext;
import org.kie.dmn.feel.lang.FEELProfile;
import org.kie.dmn.feel.lang.impl.FEELBuilder;
import org.kie.dmn.feel.lang.types.BuiltInType;

/**
 * An expression of a process file in FEEL (DMN 1.5), compiled once. FEEL is given no class to load:
 * what {@link FeelChecks} refuses at deployment could not reach any Java here either.
 */
final class FeelText {

  static final String LANGUAGE = "FEEL";

  private static final ClassLoader NO_CLASSES = new NoClasses();
  private static final FEEL FEEL = feel();

  private final List<String> names;
  private final CompiledExpression compiled;

  /**
   * @param names the variables that the text may name
   */
  FeelText(String text, Collection<String> names) {
    this.names = names.stream().filter(text::contains).toList();
    this.compiled = compile(FEEL, text, this.names);
  }

  /** What it comes to with the variables that are visible at the node. */
  Object value(NodeInstance node) {
    Map<String, Object> values = new HashMap<>();
    names.forEach(name -> values.put(name, node.getVariable(name)));
    return FEEL.evaluate(compiled, values);
  }

  /** What FEEL itself says against the text; a text that compiles gives itself to the checks. */
  static List<String> problems(String text, Collection<String> names) {
    FEEL feel = feel();
    List<String> problems = new ArrayList<>();
    feel.addListener(event -> problems.add(event.getMessage()));
    CompiledExpression compiled = compile(feel, text, names);
    return problems.isEmpty() ? FeelChecks.problems(compiled) : problems;
  }

  private static CompiledExpression compile(FEEL feel, String text, Collection<String> names) {
    CompilerContext context = feel.newCompilerContext();
    names.forEach(name -> context.addInputVariableType(name, BuiltInType.UNKNOWN));
    return feel.compile(text, context);
  }

  private static FEEL feel() {
    return FEELBuilder.builder()
        .withProfiles(List.<FEELProfile>of())
        .withClassloader(NO_CLASSES)
        .build();
  }

  private static final class NoClasses extends ClassLoader {

    NoClasses() {
      super(null);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      throw new ClassNotFoundException(name + ": process files reach no classes");
    }
  }
}
