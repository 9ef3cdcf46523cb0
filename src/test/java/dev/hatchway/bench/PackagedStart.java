package dev.hatchway.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Starts the packaged jar as a process of its own and measures until its first page. */
final class PackagedStart {

  /** Milliseconds from the start of the process to a login page, and its peak resident memory. */
  record Measured(long firstPageMillis, long peakMegabytes) {}

  /** A started process that shows pages; closing it ends it. */
  record Running(Process process, long firstPageMillis) implements AutoCloseable {

    long pid() {
      return process.pid();
    }

    @Override
    public void close() throws InterruptedException {
      process.destroy();
      process.waitFor(30, TimeUnit.SECONDS);
    }
  }

  static final Path HOME = Path.of("target/quarkus-app");

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Path java;
  private final Path data;
  private final int port;
  private final List<String> options;

  private PackagedStart(Path java, Path data, int port, List<String> options) {
    this.java = java.toAbsolutePath();
    this.data = data.toAbsolutePath();
    this.port = port;
    this.options = options;
  }

  /** On this JVM's own JDK, without demo data. */
  static PackagedStart of(Path data, int port) {
    return on(
        Path.of(System.getProperty("java.home")),
        data,
        port,
        List.of("-Dhatchway.demo.enabled=false"));
  }

  static PackagedStart on(Path jdk, Path data, int port, List<String> options) {
    return new PackagedStart(jdk.resolve("bin").resolve("java"), data, port, options);
  }

  Measured measure() throws IOException, InterruptedException {
    try (Running running = start()) {
      return new Measured(running.firstPageMillis(), ResidentMemory.peak(running.pid()));
    }
  }

  Running start() throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(java.toString(), "-Xmx1g"));
    command.addAll(options);
    command.addAll(
        List.of(
            "-Dhatchway.data=" + data,
            "-Dquarkus.http.port=" + port,
            "-Dquarkus.management.port=0",
            "-jar",
            "quarkus-run.jar"));
    long begin = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .directory(HOME.toFile())
            .redirectErrorStream(true)
            .redirectOutput(Files.createTempFile("packaged-start", ".log").toFile())
            .start();
    awaitPage(process);
    return new Running(process, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin));
  }

  private void awaitPage(Process process) throws InterruptedException {
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest login =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/login")).build();
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < until && process.isAlive()) {
      try {
        if (client.send(login, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
          return;
        }
      } catch (IOException notYet) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
      }
    }
    process.destroyForcibly();
    throw new IllegalStateException("The packaged jar showed no page on port " + port);
  }
}
