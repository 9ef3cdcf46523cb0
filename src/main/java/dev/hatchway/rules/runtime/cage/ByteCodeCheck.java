package dev.hatchway.rules.runtime.cage;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Looks at a class that was compiled from rules before it can be loaded: it may make outcomes, ask
 * facts and values, and hand outcomes to Drools; it may not loop, keep state or call anything else.
 */
final class ByteCodeCheck extends ClassVisitor {

  static final String FACTS = "dev/hatchway/rules/facts/";
  private static final String HELPER = "org/drools/core/rule/consequence/KnowledgeHelper";

  /** What may be called, by owner; facts and what the class itself has come besides. */
  private static final Map<String, Set<String>> CALLS =
      Map.ofEntries(
          Map.entry(HELPER, Set.of("insert", "getRule")),
          Map.entry("org/kie/api/definition/rule/Rule", Set.of("getName")),
          Map.entry("java/lang/Object", Set.of("<init>", "equals")),
          Map.entry(
              "java/lang/String",
              Set.of(
                  "length",
                  "isEmpty",
                  "isBlank",
                  "trim",
                  "strip",
                  "toUpperCase",
                  "toLowerCase",
                  "startsWith",
                  "endsWith",
                  "equalsIgnoreCase",
                  "indexOf",
                  "substring",
                  "contains",
                  "equals",
                  "compareTo",
                  "valueOf")),
          Map.entry("java/lang/StringBuilder", Set.of("<init>", "append", "toString")),
          Map.entry("java/lang/Integer", Set.of("valueOf", "intValue", "longValue", "compareTo")),
          Map.entry("java/lang/Long", Set.of("valueOf", "intValue", "longValue", "compareTo")),
          Map.entry("java/lang/Double", Set.of("valueOf", "doubleValue")),
          Map.entry("java/lang/Boolean", Set.of("valueOf", "booleanValue")),
          Map.entry(
              "java/math/BigDecimal",
              Set.of(
                  "add",
                  "subtract",
                  "multiply",
                  "negate",
                  "abs",
                  "signum",
                  "min",
                  "max",
                  "intValue",
                  "longValue",
                  "compareTo",
                  "equals")),
          Map.entry(
              "java/time/Duration",
              Set.of("parse", "ofDays", "ofHours", "ofMinutes", "toDays", "toHours", "compareTo")),
          Map.entry(
              "java/time/LocalDate",
              Set.of(
                  "getYear",
                  "getMonthValue",
                  "getDayOfMonth",
                  "isBefore",
                  "isAfter",
                  "isEqual",
                  "plusDays",
                  "plusMonths",
                  "plusYears",
                  "minusDays",
                  "minusMonths",
                  "minusYears")),
          Map.entry("java/util/List", Set.of("size", "contains", "isEmpty", "get", "containsAll")),
          Map.entry("java/util/Map", Set.of("size", "containsKey", "isEmpty", "get")));

  /** What Drools generates beside a rule, to call it; no text of the rule is in it. */
  private static final String STUB = "org/drools/base/rule/accessor/CompiledInvoker";

  private static final String STUB_NAME = "DefaultConsequenceInvoker";
  private static final Set<String> STUB_IS =
      Set.of(
          STUB,
          "org/drools/mvel/asm/ConsequenceStub",
          "org/drools/base/rule/consequence/Consequence");
  private static final Map<String, Set<String>> STUB_CALLS =
      Map.of(
          "java/lang/Object", Set.of("<init>", "getClass"),
          "java/lang/Boolean", Set.of("<init>"),
          "org/drools/mvel/asm/MethodComparator", Set.of("getMethodBytecode", "compareBytecode"),
          "org/drools/mvel/asm/ConsequenceGenerator", Set.of("generate"),
          "org/drools/base/rule/accessor/CompiledInvoker", Set.of("getMethodBytecode"),
          "org/drools/base/rule/consequence/Consequence", Set.of("evaluate"),
          "org/drools/base/rule/consequence/ConsequenceContext",
              Set.of("getTuple", "getRequiredDeclarations"),
          "org/drools/base/reteoo/BaseTuple", Set.of("get", "getObject"),
          "org/kie/api/runtime/rule/FactHandle", Set.of("getObject"),
          "org/drools/base/rule/Declaration", Set.of("getValue", "getTupleIndex"));

  private final Set<String> own = new HashSet<>();
  private boolean stub;
  private String name = "";

  private ByteCodeCheck() {
    super(Opcodes.ASM9);
  }

  /** {@link Escaped} where the class may do more than rules may. */
  static void require(byte[] code) {
    new ClassReader(code).accept(new ByteCodeCheck(), ClassReader.SKIP_FRAMES);
  }

  @Override
  public void visit(
      int version, int access, String own, String signature, String parent, String[] interfaces) {
    name = own;
    if (!"java/lang/Object".equals(parent)) {
      throw escaped("extends " + parent);
    }
    stub = own.endsWith(STUB_NAME) && Set.of(interfaces).contains(STUB);
    for (String one : interfaces) {
      if (!one.equals("java/io/Serializable") && !(stub && STUB_IS.contains(one))) {
        throw escaped("is a " + one);
      }
    }
  }

  @Override
  public void visitInnerClass(String inner, String outer, String simple, int access) {
    // the compiler lists classes that are named, not only those within
    if (!inner.startsWith(FACTS) && !inner.startsWith("java/lang/invoke/")) {
      throw escaped("has the class " + inner + " in it");
    }
  }

  @Override
  public FieldVisitor visitField(
      int access, String field, String descriptor, String signature, Object value) {
    boolean constant = (access & Opcodes.ACC_FINAL) != 0 && value != null;
    if (!constant && !(stub && field.equals("consequence"))) {
      throw escaped("keeps state in " + field);
    }
    return null;
  }

  @Override
  public MethodVisitor visitMethod(
      int access, String method, String descriptor, String signature, String[] exceptions) {
    if (method.equals("<clinit>") || (access & Opcodes.ACC_NATIVE) != 0) {
      throw escaped("has " + method);
    }
    own.add(method);
    return new CodeCheck(this::mayCall, name, stub);
  }

  private boolean mayCall(String owner, String method) {
    if (owner.equals(name)) {
      return stub || own.contains(method);
    }
    if (stub) {
      return method.equals("defaultConsequence") && name.equals(owner + STUB_NAME)
          || STUB_CALLS.getOrDefault(owner, Set.of()).contains(method);
    }
    return owner.startsWith(FACTS) || CALLS.getOrDefault(owner, Set.of()).contains(method);
  }

  private Escaped escaped(String how) {
    return new Escaped(name, how);
  }
}
