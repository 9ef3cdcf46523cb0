package dev.hatchway.nodes;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** A Hatchway that runs as a process of its own, on a database that others share. */
final class Node implements AutoCloseable {

  private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar");
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final String DEMO_PASSWORD = "springboard";

  private final String name;
  private final int port;
  private final int managementPort;
  private final Process process;

  private Node(String name, int port, int managementPort, Process process) {
    this.name = name;
    this.port = port;
    this.managementPort = managementPort;
    this.process = process;
  }

  /** Starts a node and waits until it is ready for requests. */
  static Node start(String name, String jdbcUrl, String... settings) throws IOException {
    int port = freePort();
    int managementPort = freePort();
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-Dquarkus.datasource.jdbc.url=" + jdbcUrl,
                "-Dquarkus.datasource.username=postgres",
                "-Dquarkus.management.port=" + managementPort,
                "-Dquarkus.http.port=" + port));
    Stream.of(settings).map(setting -> "-D" + setting).forEach(command::add);
    command.addAll(List.of("-jar", JAR.toString()));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(Path.of("target", "node-" + name + ".log").toFile())
            .start();
    Node node = new Node(name, port, managementPort, process);
    node.awaitReady();
    return node;
  }

  /** One that somebody else started. */
  static Node at(String name, int port, int managementPort) {
    return new Node(name, port, managementPort, null);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private void awaitReady() throws IOException {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < until && process.isAlive()) {
      if (isReady()) {
        return;
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
    }
    throw new IllegalStateException(
        "Node "
            + name
            + " did not start:\n"
            + Files.readString(Path.of("target", "node-" + name + ".log")));
  }

  boolean isReady() {
    try (var connection = new java.net.Socket("127.0.0.1", port)) {
      return connection.isConnected()
          && given().baseUri(address()).get("/q/health/ready").statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  /** How many requests it has answered, by its own count. */
  long handled() {
    return given()
        .baseUri("http://127.0.0.1:" + managementPort)
        .get("/q/metrics")
        .asString()
        .lines()
        .filter(line -> line.startsWith("http_server_requests_seconds_count"))
        .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }

  String name() {
    return name;
  }

  long pid() {
    return process.pid();
  }

  String address() {
    return "http://127.0.0.1:" + port;
  }

  /** The cookies of somebody of the demo who logged in here; every node takes them. */
  Map<String, String> logIn(String username) {
    Response answer =
        given()
            .baseUri(address())
            .redirects()
            .follow(false)
            .formParam("j_username", username)
            .formParam("j_password", DEMO_PASSWORD)
            .post("/j_security_check");
    return answer.cookies();
  }

  Response get(Map<String, String> cookies, String path) {
    return as(cookies).get(path);
  }

  Response post(Map<String, String> cookies, String path, Object body) {
    return as(cookies).contentType(ContentType.JSON).body(body).post(path);
  }

  Response put(Map<String, String> cookies, String path, String xml) {
    return as(cookies).contentType(ContentType.XML).body(xml).put(path);
  }

  private RequestSpecification as(Map<String, String> cookies) {
    return given().baseUri(address()).cookies(cookies);
  }

  /** Ends it as a power cut would. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(30, TimeUnit.SECONDS)) {
      kill();
    }
  }
}
