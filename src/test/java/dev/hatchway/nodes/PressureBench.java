package dev.hatchway.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hatchway.app.EmbeddedDatabase;
import dev.hatchway.bench.NumbersPage;
import dev.hatchway.bench.ResidentMemory;
import dev.hatchway.nodes.Requests.Answer;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * One node at twice what it can take, and with bulk work: what it refuses and how soon, what its
 * memory comes to, and what somebody notices who opens the inbox five times a second.
 */
class PressureBench {

  private static final int SECONDS = Integer.getInteger("pressure.seconds", 20);
  private static final int CALLERS = 14;
  private static final int ROWS = 4_000;
  private static final long BETWEEN_PAGES = 200_000_000L;
  private static final String SUBMISSIONS = "/api/programmes/springboard/applications";
  private static final ObjectMapper JSON = new ObjectMapper();

  private static EmbeddedDatabase database;
  private static Node node;

  private final AtomicInteger companies = new AtomicInteger();
  private final List<String> lines = new ArrayList<>();
  private Requests programs;
  private Requests people;

  @BeforeAll
  static void startANode() throws Exception {
    database = EmbeddedDatabase.start(Files.createTempDirectory(Path.of("target"), "pressure-"));
    node =
        Node.start(
            "pressed",
            database.jdbcUrl(),
            "hatchway.demo.enabled=true",
            "hatchway.demo.applications=10");
  }

  @AfterAll
  static void stop() throws Exception {
    node.close();
    database.close();
  }

  @Test
  void shouldAnswerEarlyStayWithinMemoryAndRecover() throws Exception {
    programs = new Requests(node, node.logIn("mei"));
    people = new Requests(node, node.logIn("sophie"));
    asMuchAsItTakes();
    people.taken();
    programs.taken();
    head();
    phase("nobody else", () -> pause(SECONDS));
    double capacity = phase("programs, as many as it takes", this::asMuchAsItTakes);
    phase("programs, twice as many", () -> paced(2 * capacity, SECONDS));
    phase("the seconds after, half as many", () -> paced(capacity / 2, SECONDS / 4));
    phase("a file of 4,000 rows is imported", this::importAFile);
    NumbersPage.writeSection("## Under pressure", lines);
    lines.forEach(System.out::println);
  }

  private void head() {
    lines.add(
        "Written by `./mvnw -Pbench verify -Dit.test=PressureBench`. One node with 512 MB of heap, its PostgreSQL and the callers on %d processors; programs submit applications that the rules turn away, somebody opens the inbox five times a second."
            .formatted(Runtime.getRuntime().availableProcessors()));
    lines.add("");
    lines.add(
        "| while | submitted a second | 503 a second | with Retry-After | 503, ms p50 / p99 | other answers | inbox, ms p50 / p99 | inbox refused | MB resident |");
    lines.add("|---|---:|---:|---:|---:|---|---:|---:|---:|");
  }

  /** Does the work while somebody opens the inbox; tells how many submissions a second came in. */
  private double phase(String name, Runnable work) throws IOException {
    people.taken();
    programs.taken();
    CompletableFuture<Void> working = CompletableFuture.runAsync(work);
    long begin = System.nanoTime();
    while (!working.isDone()) {
      people.get("/inbox?view=all").join();
      LockSupport.parkNanos(BETWEEN_PAGES);
    }
    working.join();
    double seconds = (System.nanoTime() - begin) / 1e9;
    List<Answer> programsAnswers = programs.taken();
    row(name, seconds, programsAnswers, people.taken());
    return with(programsAnswers, 201).size() / seconds;
  }

  private void asMuchAsItTakes() {
    long until = System.nanoTime() + SECONDS * 1_000_000_000L;
    Thread[] callers =
        IntStream.range(0, CALLERS)
            .mapToObj(
                i ->
                    new Thread(
                        () -> {
                          while (System.nanoTime() < until) {
                            submit().join();
                          }
                        }))
            .toArray(Thread[]::new);
    List.of(callers).forEach(Thread::start);
    for (Thread caller : callers) {
      join(caller);
    }
  }

  /** So many a second, whether answers have come or not. */
  private void paced(double aSecond, int seconds) {
    long between = (long) (1e9 / aSecond);
    long next = System.nanoTime();
    long until = next + seconds * 1_000_000_000L;
    List<CompletableFuture<Answer>> sent = new ArrayList<>();
    for (; next < until; next += between) {
      LockSupport.parkNanos(Math.max(0, next - System.nanoTime()));
      sent.add(submit());
    }
    sent.forEach(CompletableFuture::join);
  }

  private CompletableFuture<Answer> submit() {
    try {
      String body =
          JSON.writeValueAsString(Submissions.turnedAway("Pressed " + companies.incrementAndGet()));
      return programs.post(SUBMISSIONS, "application/json", body);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private void importAFile() {
    String file =
        IntStream.range(0, ROWS)
            .mapToObj(i -> "Imported " + i + " Ltd,Germany,2021")
            .collect(Collectors.joining("\n", "Company,Country,Founded\n", "\n"));
    var manager = node.logIn("sophie");
    String address =
        RestAssured.given()
            .baseUri(node.address())
            .cookies(manager)
            .contentType("text/csv")
            .body(file)
            .post("/api/programmes/springboard/imports?name=pressed.csv")
            .then()
            .statusCode(202)
            .extract()
            .header("Location");
    Supplier<String> state = () -> node.get(manager, URI.create(address).getPath()).path("state");
    for (String now = state.get(); !now.equals("FINISHED"); now = state.get()) {
      assertThat(now).isIn("UPLOADED", "RUNNING");
      pause(1);
    }
  }

  private void row(String name, double seconds, List<Answer> programsAnswers, List<Answer> pages)
      throws IOException {
    List<Answer> refused = with(programsAnswers, 503);
    String others =
        programsAnswers.stream()
            .filter(a -> a.status() != 201 && a.status() != 503)
            .collect(Collectors.groupingBy(Answer::status, Collectors.counting()))
            .toString();
    lines.add(
        String.format(
            Locale.ROOT,
            "| %s | %.1f | %.1f | %d of %d | %s | %s | %s | %d of %d | %d |",
            name,
            with(programsAnswers, 201).size() / seconds,
            refused.size() / seconds,
            refused.stream().filter(Answer::retryAfter).count(),
            refused.size(),
            latency(refused),
            others.equals("{}") ? "none" : others,
            latency(with(pages, 200)),
            pages.size() - with(pages, 200).size(),
            pages.size(),
            ResidentMemory.now(node.pid())));
  }

  private static List<Answer> with(List<Answer> answers, int status) {
    return answers.stream().filter(answer -> answer.status() == status).toList();
  }

  private static String latency(List<Answer> answers) {
    if (answers.isEmpty()) {
      return "–";
    }
    double[] millis = answers.stream().mapToDouble(Answer::millis).sorted().toArray();
    return String.format(
        Locale.ROOT,
        "%.0f / %.0f",
        millis[millis.length / 2],
        millis[Math.min(millis.length - 1, millis.length * 99 / 100)]);
  }

  private static void pause(int seconds) {
    LockSupport.parkNanos(seconds * 1_000_000_000L);
  }

  private static void join(Thread caller) {
    try {
      caller.join();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }
}
