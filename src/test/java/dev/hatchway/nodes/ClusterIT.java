package dev.hatchway.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The script that runs several nodes, as an operator uses it: start, drain, come back, stop. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClusterIT {

  private static final int MINUTES = 6;

  private static Path folder;
  private static int base;
  private static Node first;
  private static Node second;

  @BeforeAll
  static void startTwoNodes() throws Exception {
    folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "cluster-");
    base = freeRange();
    assertThat(cluster("2")).contains("2 nodes");
    first = Node.at("first", base + 1, base + 1001);
    second = Node.at("second", base + 2, base + 1002);
  }

  @AfterAll
  static void stop() throws Exception {
    assertThat(cluster("stop")).contains("All have left");
  }

  @Test
  @Order(1)
  void shouldTakeALoginAtOneNodeForALoginAtAll() throws Exception {
    Map<String, String> cookies = first.logIn("grace");
    assertThat(second.get(cookies, "/my-applications").statusCode()).isEqualTo(200);
    assertThat(cluster("status")).containsOnlyOnce("node 1   takes").contains("node 2   takes");
  }

  @Test
  @Order(2)
  void shouldCutNoRequestWhereANodeIsDrainedUnderLoad() throws Exception {
    // given: people whose balancer asks the nodes whether they are ready
    String companies = "Drained " + UUID.randomUUID();
    AtomicBoolean goOn = new AtomicBoolean(true);
    Map<String, String> cookies = first.logIn("grace");
    Balancer balancer = new Balancer(first, second);
    ExecutorService people = Executors.newFixedThreadPool(3);
    List<Future<List<Integer>>> answers = new ArrayList<>();
    for (int person = 0; person < 3; person++) {
      String name = companies + " " + person;
      answers.add(people.submit(() -> submitWhile(goOn, balancer, cookies, name)));
    }

    // when
    TimeUnit.SECONDS.sleep(3);
    long before = first.handled();
    String drained = cluster("drain", "1");
    TimeUnit.SECONDS.sleep(1);
    goOn.set(false);

    // then
    List<Integer> statuses = new ArrayList<>();
    for (Future<List<Integer>> answer : answers) {
      statuses.addAll(answer.get(1, TimeUnit.MINUTES));
    }
    people.shutdown();
    balancer.close();
    assertThat(before).as("requests that the drained node had taken").isPositive();
    assertThat(drained).contains("Node 1 has left");
    assertThat(cluster("status")).contains("node 1   gone").contains("node 2   takes");
    assertThat(statuses).as("no request was cut or refused").isNotEmpty().containsOnly(201);
    assertThat(
            count("select count(*) from startup_application where company_name like ?", companies))
        .as("each is there once")
        .isEqualTo(statuses.size());
  }

  @Test
  @Order(3)
  void shouldComeBackOnADatabaseThatANewerVersionHasMigrated() throws Exception {
    // given: what a newer Hatchway would leave in the database
    execute(
        "insert into flyway_schema_history (installed_rank, version, description, type, script,"
            + " checksum, installed_by, execution_time, success) select max(installed_rank) + 1,"
            + " '405', 'of a newer version', 'SQL', 'V405__newer.sql', 1, 'newer', 1, true"
            + " from flyway_schema_history");

    // when
    String started = cluster("start", "1");

    // then
    assertThat(started).contains("Node 1 is ready");
    Response answer =
        first.post(
            first.logIn("grace"),
            "/api/programmes/springboard/applications",
            Submissions.of("Back " + UUID.randomUUID()));
    assertThat(answer.statusCode()).isEqualTo(201);
  }

  private static List<Integer> submitWhile(
      AtomicBoolean goOn, Balancer balancer, Map<String, String> cookies, String companies) {
    List<Integer> statuses = new ArrayList<>();
    while (goOn.get()) {
      Map<String, Object> submission = Submissions.of(companies + " " + statuses.size());
      statuses.add(
          balancer
              .next()
              .post(cookies, "/api/programmes/springboard/applications", submission)
              .statusCode());
    }
    return statuses;
  }

  private static String cluster(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("bash", "bin/cluster"));
    command.addAll(List.of(arguments));
    ProcessBuilder script = new ProcessBuilder(command).redirectErrorStream(true);
    Path said = Files.createTempFile(folder, "said-", ".txt");
    script.redirectOutput(said.toFile());
    script.environment().put("HATCHWAY_CLUSTER", folder.toString());
    script.environment().put("HATCHWAY_PORT", String.valueOf(base));
    script.environment().put("HATCHWAY_DEMO_APPLICATIONS", "10");
    script.environment().put("JAVA_HOME", System.getProperty("java.home"));
    Process process = script.start();
    assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).as("bin/cluster ends").isTrue();
    return Files.readString(said);
  }

  /** Three ports in a row that nobody uses; the first is not used by us either. */
  private static int freeRange() throws IOException {
    for (int attempt = 0; attempt < 50; attempt++) {
      int candidate = freePort();
      if (isFree(candidate + 1) && isFree(candidate + 2)) {
        return candidate;
      }
    }
    throw new IOException("No ports in a row are free");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port)) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }

  private static Connection connection() throws IOException, SQLException {
    String url =
        Files.readAllLines(folder.resolve("database.log")).stream()
            .filter(line -> line.startsWith("jdbc:"))
            .findFirst()
            .orElseThrow();
    return DriverManager.getConnection(url);
  }

  private static void execute(String sql) throws Exception {
    try (Connection connection = connection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static long count(String sql, String prefix) throws Exception {
    try (Connection connection = connection();
        var select = connection.prepareStatement(sql)) {
      select.setString(1, prefix + "%");
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }
}
