package dev.hatchway.rules.runtime.cage;

import java.util.HashSet;
import java.util.Set;
import java.util.function.BiPredicate;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Looks at the code of one method. */
final class CodeCheck extends MethodVisitor {

  private static final String CONCATENATION = "java/lang/invoke/StringConcatFactory";

  private final BiPredicate<String, String> mayCall;
  private final String owner;
  private final boolean stub;
  private final Set<Label> passed = new HashSet<>();

  /** What may be called is told by owner and name of a method; stubs keep what they call. */
  CodeCheck(BiPredicate<String, String> mayCall, String owner, boolean stub) {
    super(Opcodes.ASM9);
    this.mayCall = mayCall;
    this.owner = owner;
    this.stub = stub;
  }

  @Override
  public void visitMethodInsn(
      int opcode, String target, String method, String descriptor, boolean isInterface) {
    if (!mayCall.test(target, method)) {
      throw new Escaped(owner, "calls " + target.replace('/', '.') + "." + method);
    }
  }

  @Override
  public void visitInvokeDynamicInsn(
      String method, String descriptor, Handle bootstrap, Object... arguments) {
    boolean text = bootstrap.getOwner().equals(CONCATENATION);
    for (Object argument : arguments) {
      text &= isPlain(argument);
    }
    if (!text) {
      throw new Escaped(owner, "makes a function " + method);
    }
  }

  @Override
  public void visitFieldInsn(int opcode, String target, String field, String descriptor) {
    boolean constant = opcode == Opcodes.GETSTATIC && target.startsWith(ByteCodeCheck.FACTS);
    if (!constant && !(stub && (target.equals(owner) || target.equals("java/lang/Boolean")))) {
      throw new Escaped(owner, "reaches for " + target.replace('/', '.') + "." + field);
    }
  }

  @Override
  public void visitTypeInsn(int opcode, String type) {
    boolean known =
        type.startsWith(ByteCodeCheck.FACTS)
            || type.equals("java/lang/StringBuilder")
            || stub && type.equals("java/lang/Boolean");
    boolean array = opcode == Opcodes.ANEWARRAY;
    boolean plain = type.equals("java/lang/String") || type.equals("java/lang/Boolean");
    if (opcode == Opcodes.NEW && !known || array && !(stub && plain)) {
      throw new Escaped(owner, "makes a " + type.replace('/', '.'));
    }
  }

  @Override
  public void visitLdcInsn(Object value) {
    if (value instanceof Type || value instanceof Handle || !isPlain(value)) {
      throw new Escaped(owner, "takes " + value + " as a value");
    }
  }

  private static boolean isPlain(Object value) {
    return value instanceof String || value instanceof Number;
  }

  @Override
  public void visitInsn(int opcode) {
    if (!stub && (opcode == Opcodes.MONITORENTER || opcode == Opcodes.ATHROW)) {
      throw new Escaped(owner, "does more than to conclude");
    }
  }

  @Override
  public void visitIntInsn(int opcode, int operand) {
    if (opcode == Opcodes.NEWARRAY) {
      throw new Escaped(owner, "makes an array");
    }
  }

  @Override
  public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
    throw new Escaped(owner, "makes an array");
  }

  @Override
  public void visitLabel(Label label) {
    passed.add(label);
  }

  @Override
  public void visitJumpInsn(int opcode, Label label) {
    if (!stub && passed.contains(label)) {
      throw new Escaped(owner, "repeats itself");
    }
  }

  @Override
  public void visitTryCatchBlock(Label start, Label end, Label handler, String type) {
    if (!stub) {
      throw new Escaped(owner, "catches what went wrong");
    }
  }
}
