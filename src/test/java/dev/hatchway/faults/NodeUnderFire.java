package dev.hatchway.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A node of the packaged jar on a port that stays its own, however often it is killed. */
final class NodeUnderFire implements AutoCloseable {

  private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar");
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

  private final String name;
  private final int port;
  private final Wire wire;
  private final Path log;
  private final NodeClock clock;
  private final List<String> settings;
  private volatile Process process;

  NodeUnderFire(String name, Wire wire, Path folder, String... settings) throws IOException {
    this.name = name;
    this.port = PostgresUnderFire.freePort();
    this.wire = wire;
    this.log = folder.resolve(name + ".log");
    this.clock = new NodeClock(folder, name);
    this.settings = List.of(settings);
  }

  String name() {
    return name;
  }

  Wire wire() {
    return wire;
  }

  NodeClock clock() {
    return clock;
  }

  URI address(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  /** Starts it; {@link #awaitReady} says when it takes requests. */
  void launch(String... more) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx320m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                clock.option(),
                "-Dquarkus.datasource.jdbc.url="
                    + PostgresUnderFire.jdbcUrl(wire.port())
                    + "&ApplicationName="
                    + name,
                "-Dquarkus.datasource.username=postgres",
                "-Dquarkus.management.port=0",
                "-Dquarkus.http.port=" + port));
    Stream.concat(settings.stream(), Stream.of(more)).map(s -> "-D" + s).forEach(command::add);
    command.addAll(List.of("-jar", JAR.toString()));
    process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
  }

  /** Gives whether it came up; one whose database went away while it started does not. */
  boolean awaitReady() throws InterruptedException {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < until && isAlive()) {
      if (isReady()) {
        return true;
      }
      TimeUnit.MILLISECONDS.sleep(200);
    }
    return false;
  }

  boolean isAlive() {
    return process != null && process.isAlive();
  }

  private boolean isReady() throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address("/q/health/ready")).timeout(Duration.ofSeconds(5)).build();
    try {
      return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  /** {@code kill -9}. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }

  void pause() throws IOException, InterruptedException {
    Signals.send("STOP", List.of(process.pid()));
  }

  void wakeUp() throws IOException, InterruptedException {
    Signals.send("CONT", List.of(process.pid()));
  }

  @Override
  public void close() throws InterruptedException {
    if (isAlive()) {
      process.destroy();
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        kill();
      }
    }
  }
}
