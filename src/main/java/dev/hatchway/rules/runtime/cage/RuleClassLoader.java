package dev.hatchway.rules.runtime.cage;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The classes that compiled rules can see, whatever they were compiled from: facts, values, and the
 * few classes of Drools that its own code in them needs. For everything else there is no class.
 */
public final class RuleClassLoader extends ClassLoader {

  private static final String FACTS = "dev.hatchway.rules.facts.";
  private static final String FUNCTIONS = "org.drools.core.base.accumulators.";

  /** What Drools reads fields of facts with. */
  private static final List<String> READERS =
      List.of("org.drools.base.base.extractors.Base", "org.drools.mvel.accessors.Base");

  private static final Set<String> VALUES =
      Set.of(
          "java.io.Serializable",
          "java.lang.Boolean",
          "java.lang.Byte",
          "java.lang.CharSequence",
          "java.lang.Character",
          "java.lang.Class",
          "java.lang.Comparable",
          "java.lang.Double",
          "java.lang.Enum",
          "java.lang.Error",
          "java.lang.Exception",
          "java.lang.Float",
          "java.lang.Integer",
          "java.lang.Iterable",
          "java.lang.Long",
          "java.lang.Number",
          "java.lang.Object",
          "java.lang.Record",
          "java.lang.RuntimeException",
          "java.lang.Short",
          "java.lang.String",
          "java.lang.StringBuilder",
          "java.lang.Throwable",
          "java.lang.Void",
          "java.lang.constant.Constable",
          "java.lang.constant.ConstantDesc",
          "java.math.BigDecimal",
          "java.math.BigInteger",
          "java.time.Duration",
          "java.time.LocalDate",
          "java.time.chrono.ChronoLocalDate",
          "java.time.temporal.Temporal",
          "java.time.temporal.TemporalAccessor",
          "java.time.temporal.TemporalAdjuster",
          "java.time.temporal.TemporalAmount",
          "java.util.Collection",
          "java.util.List",
          "java.util.Map",
          "java.util.Set",
          "java.util.UUID");

  /** Text is put together by these; the byte code is checked not to call them otherwise. */
  private static final Set<String> CONCATENATION =
      Set.of(
          "java.lang.invoke.CallSite",
          "java.lang.invoke.MethodHandle",
          "java.lang.invoke.MethodHandles",
          "java.lang.invoke.MethodHandles$Lookup",
          "java.lang.invoke.MethodType",
          "java.lang.invoke.StringConcatFactory",
          "java.lang.invoke.TypeDescriptor");

  private static final Set<String> ENGINE =
      Set.of(
          "org.drools.base.base.ValueResolver",
          "org.drools.base.base.ValueType",
          "org.drools.base.reteoo.BaseTuple",
          "org.drools.base.rule.Declaration",
          "org.drools.base.rule.accessor.CompiledInvoker",
          "org.drools.base.rule.consequence.Consequence",
          "org.drools.base.rule.consequence.ConsequenceContext",
          "org.drools.compiler.rule.builder.EvaluatorWrapper",
          "org.drools.core.WorkingMemory",
          "org.drools.core.common.InternalFactHandle",
          "org.drools.core.reteoo.LeftTuple",
          "org.drools.core.reteoo.Tuple",
          "org.drools.core.rule.consequence.KnowledgeHelper",
          "org.drools.ecj.EclipseJavaCompiler",
          "org.drools.mvel.ConditionEvaluator",
          "org.drools.mvel.EvaluatorHelper",
          "org.drools.mvel.asm.ConsequenceGenerator",
          "org.drools.mvel.asm.ConsequenceStub",
          "org.drools.mvel.asm.MethodComparator",
          "org.kie.api.definition.KieDefinition",
          "org.kie.api.definition.rule.Rule",
          "org.kie.api.runtime.KieContext",
          "org.kie.api.runtime.rule.FactHandle",
          "org.kie.api.runtime.rule.RuleContext");

  /** Compilers ask for every word whether it is a class, and the answer is in hundreds of jars. */
  private static final int MOST_REMEMBERED = 5_000;

  private final ClassLoader house;
  private final Map<String, Optional<byte[]>> remembered = new ConcurrentHashMap<>();

  /** Everything that can be seen comes from this loader. */
  public RuleClassLoader(ClassLoader house) {
    super(null);
    this.house = house;
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!isSeen(name) || name.startsWith(FACTS) && code(resourceOf(name)).isEmpty()) {
      throw new ClassNotFoundException(name + " is not seen by rules");
    }
    return house.loadClass(name);
  }

  @Override
  public URL getResource(String name) {
    return isClassSeen(name) ? house.getResource(name) : null;
  }

  @Override
  public InputStream getResourceAsStream(String name) {
    return isClassSeen(name) ? code(name).map(ByteArrayInputStream::new).orElse(null) : null;
  }

  private static String resourceOf(String className) {
    return className.replace('.', '/') + ".class";
  }

  private Optional<byte[]> code(String resource) {
    Optional<byte[]> known = remembered.get(resource);
    if (known == null) {
      known = read(resource);
      if (remembered.size() < MOST_REMEMBERED) {
        remembered.put(resource, known);
      }
    }
    return known;
  }

  private Optional<byte[]> read(String resource) {
    try (InputStream code = house.getResourceAsStream(resource)) {
      return code == null ? Optional.empty() : Optional.of(code.readAllBytes());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(resource + " can't be read", unreadable);
    }
  }

  @Override
  public Enumeration<URL> getResources(String name) {
    return Collections.emptyEnumeration();
  }

  private static boolean isClassSeen(String resource) {
    if (!resource.endsWith(".class")) {
      return false;
    }
    String name = resource.substring(0, resource.length() - ".class".length()).replace('/', '.');
    return isSeen(name);
  }

  static boolean isSeen(String name) {
    return name.startsWith(FACTS)
        || READERS.stream().anyMatch(name::startsWith)
        || name.startsWith(FUNCTIONS) && name.endsWith("AccumulateFunction")
        || VALUES.contains(name)
        || CONCATENATION.contains(name)
        || ENGINE.contains(name);
  }
}
