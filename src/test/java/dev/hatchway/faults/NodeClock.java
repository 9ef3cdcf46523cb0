package dev.hatchway.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.objectweb.asm.ClassReader;

/** The wall clock of a node: it can be stepped while the node runs, by {@link ClockAgent}. */
final class NodeClock {

  private static final String AGENT = "clock-agent.jar";

  private final Path agent;
  private final Path offset;

  NodeClock(Path folder, String node) throws IOException {
    this.agent = folder.resolve(AGENT).toAbsolutePath();
    this.offset = folder.resolve(node + ".clock").toAbsolutePath();
    if (!Files.exists(agent)) {
      pack(agent);
    }
    stepTo(0);
  }

  /** What the node's JVM needs to go by this clock. */
  String option() {
    return "-javaagent:" + agent + "=" + offset;
  }

  /** From within a second on, the clock is so many seconds ahead of the machine's, or behind. */
  void stepTo(int seconds) throws IOException {
    Files.writeString(offset, String.valueOf(seconds));
  }

  private static void pack(Path jar) throws IOException {
    Manifest manifest = new Manifest();
    Attributes attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.put(Attributes.Name.CLASS_PATH, asm());
    attributes.put(new Attributes.Name("Premain-Class"), ClockAgent.class.getName());
    attributes.put(new Attributes.Name("Can-Retransform-Classes"), "true");
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file, manifest)) {
      for (Class<?> part : parts()) {
        String entry = part.getName().replace('.', '/') + ".class";
        out.putNextEntry(new ZipEntry(entry));
        try (var bytes = NodeClock.class.getResourceAsStream("/" + entry)) {
          bytes.transferTo(out);
        }
      }
    }
  }

  private static List<Class<?>> parts() {
    return Stream.concat(
            Stream.of(ClockAgent.class), Stream.of(ClockAgent.class.getDeclaredClasses()))
        .toList();
  }

  private static String asm() {
    try {
      return ClassReader.class
          .getProtectionDomain()
          .getCodeSource()
          .getLocation()
          .toURI()
          .toString();
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
