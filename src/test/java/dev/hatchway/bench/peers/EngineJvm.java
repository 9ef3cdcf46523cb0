package dev.hatchway.bench.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A JVM of its own for one engine and some rounds; all get the same memory. */
final class EngineJvm {

  static final List<String> ENGINES = List.of("hatchway", "camunda", "flowable");

  private static final String MEMORY = "-Xmx1g";
  private static final long PATIENCE_MINUTES = 20;

  private final String engine;
  private final String url;
  private final PeerBuild peers;
  private final Map<String, String> settings = new HashMap<>();

  EngineJvm(String engine, String url, PeerBuild peers) {
    this.engine = engine;
    this.url = url;
    this.peers = peers;
  }

  EngineJvm with(String setting, Object value) {
    settings.put(setting, String.valueOf(value));
    return this;
  }

  /** Runs it and gives the lines of what it measured. */
  List<Measured> run() throws IOException, InterruptedException {
    Path results = Files.createTempFile(Path.of("target"), "bench-" + engine, ".txt");
    Path log = Path.of("target", "bench-" + engine + ".log");
    with("bench.results", results.toAbsolutePath());
    Process process =
        new ProcessBuilder(command())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly();
    }
    if (process.waitFor() != 0) {
      throw new IllegalStateException(engine + " failed, see " + log.toAbsolutePath());
    }
    return Files.readAllLines(results).stream().map(Measured::of).toList();
  }

  private List<String> command() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add(MEMORY);
    command.addAll(List.of(System.getProperty("peers.jvm", "-server").split(" ")));
    settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
    if (engine.equals("hatchway")) {
      ofHatchway(command);
    } else {
      command.addAll(List.of("-cp", peers.classPath(engine), "Bench"));
      command.addAll(List.of(url, "postgres", "", "1", "1"));
    }
    return command;
  }

  private void ofHatchway(List<String> command) {
    System.getProperties().stringPropertyNames().stream()
        .filter(name -> name.startsWith("quarkus-internal") || name.startsWith("maven"))
        .forEach(name -> command.add("-D" + name + "=" + System.getProperty(name)));
    command.addAll(
        List.of(
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Dquarkus.datasource.jdbc.url=" + url,
            "-Dquarkus.datasource.username=postgres",
            "-Dhatchway.opening.timers=true",
            "-Dbench.peers=true",
            "-cp",
            System.getProperty("java.class.path"),
            HatchwayJvm.class.getName()));
  }
}
