package dev.hatchway.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Starts the packaged jar as a process of its own and measures until its first page. */
final class PackagedStart {

  /** Milliseconds from the start of the process to a login page, and its peak resident memory. */
  record Measured(long firstPageMillis, long peakMegabytes) {}

  private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar");
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Path data;
  private final int port;

  PackagedStart(Path data, int port) {
    this.data = data;
    this.port = port;
  }

  Measured measure() throws IOException, InterruptedException {
    long begin = System.nanoTime();
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx1g",
                    "-Dhatchway.data=" + data,
                    "-Dhatchway.demo.enabled=false",
                    "-Dquarkus.http.port=" + port,
                    "-jar",
                    JAR.toString()))
            .redirectErrorStream(true)
            .redirectOutput(Files.createTempFile("packaged-start", ".log").toFile())
            .start();
    try {
      awaitPage(process);
      long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
      return new Measured(millis, peakMegabytes(process));
    } finally {
      process.destroy();
      process.waitFor(30, TimeUnit.SECONDS);
    }
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
    throw new IllegalStateException("The packaged jar showed no page on port " + port);
  }

  private static long peakMegabytes(Process process) throws IOException {
    return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElse(-1L);
  }
}
