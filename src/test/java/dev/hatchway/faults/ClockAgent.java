package dev.hatchway.faults;

import java.io.IOException;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.ProtectionDomain;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Goes into a node's JVM as an agent and steps what {@code Instant.now()} says there, by the
 * seconds that stand in a file. Time that only passes ({@code System.nanoTime()}) is left alone.
 */
public final class ClockAgent {

  private static final String SECONDS = "faults.clock.seconds";
  private static final String CLOCK = "java/time/Clock";
  private static final long LOOK_EVERY_MILLIS = 200;

  private ClockAgent() {}

  public static void premain(String file, Instrumentation instrumentation) throws Exception {
    instrumentation.addTransformer(new Steps(), true);
    instrumentation.retransformClasses(Clock.class);
    Thread watch = new Thread(() -> watch(Path.of(file)), "clock-of-the-node");
    watch.setDaemon(true);
    watch.start();
  }

  private static void watch(Path file) {
    try {
      while (true) {
        String seconds = Files.readString(file).strip();
        if (!seconds.isEmpty()) {
          System.setProperty(SECONDS, seconds);
        }
        TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
      }
    } catch (IOException | InterruptedException gone) {
      Thread.currentThread().interrupt();
    }
  }

  /** Makes {@code Clock.currentInstant()}, which all of java.time asks, add the seconds. */
  private static final class Steps implements ClassFileTransformer {

    @Override
    public byte[] transform(
        ClassLoader loader,
        String className,
        Class<?> loaded,
        ProtectionDomain domain,
        byte[] bytes) {
      if (!CLOCK.equals(className)) {
        return null;
      }
      ClassReader reader = new ClassReader(bytes);
      ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
      reader.accept(new ClockVisitor(writer), 0);
      return writer.toByteArray();
    }
  }

  private static final class ClockVisitor extends ClassVisitor {

    ClockVisitor(ClassVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
      return name.equals("currentInstant") ? new AddsSeconds(next) : next;
    }
  }

  private static final class AddsSeconds extends MethodVisitor {

    AddsSeconds(MethodVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public void visitInsn(int opcode) {
      if (opcode == Opcodes.ARETURN) {
        super.visitLdcInsn(SECONDS);
        super.visitInsn(Opcodes.LCONST_0);
        call(
            Opcodes.INVOKESTATIC,
            "java/lang/Long",
            "getLong",
            "(Ljava/lang/String;J)Ljava/lang/Long;");
        call(Opcodes.INVOKEVIRTUAL, "java/lang/Long", "longValue", "()J");
        call(Opcodes.INVOKEVIRTUAL, "java/time/Instant", "plusSeconds", "(J)Ljava/time/Instant;");
      }
      super.visitInsn(opcode);
    }

    private void call(int opcode, String owner, String name, String descriptor) {
      super.visitMethodInsn(opcode, owner, name, descriptor, false);
    }
  }
}
