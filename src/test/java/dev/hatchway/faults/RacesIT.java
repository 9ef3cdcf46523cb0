package dev.hatchway.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hatchway.faults.Api.Answer;
import dev.hatchway.faults.Ledger.Submitted;
import dev.hatchway.testing.EarlierVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Two requests let go at once, on one node and on two: only outcomes of docs/faults.md are seen.
 */
class RacesIT {

  private static final int ROUNDS = 15;
  private static final String ANOTHER = "1.0.1";

  private static final Random RANDOM = new Random(11);
  private static final Api API = new Api();
  private static final Ledger LEDGER = new Ledger();
  private static PostgresUnderFire postgres;
  private static Fleet fleet;
  private static int letGo;

  @BeforeAll
  static void start() throws Exception {
    Files.createDirectories(Path.of("target/faults"));
    Path folder = Files.createTempDirectory(Path.of("target/faults"), "races-");
    postgres = PostgresUnderFire.in(folder.resolve("postgres"), folder.resolve("postgres.log"));
    postgres.start();
    fleet = Fleet.of(2, postgres, folder, Wire::asItIs);
    fleet.start(10);
    FaultRun.aDayIsASecond(postgres);
  }

  @AfterAll
  static void everythingIsConsistentAndStop() throws Exception {
    try (PostgresUnderFire server = postgres;
        Fleet nodes = fleet) {
      Peace.settle(server, nodes, API, LEDGER, 1);
      try (Connection database = postgres.connect()) {
        for (Check check : Check.all()) {
          assertThat(Sql.rows(database, check.sql())).as(check.name()).isEmpty();
        }
      }
    }
  }

  /** What a race left open keeps reviewers busy, and the next one needs them. */
  @AfterEach
  void letReviewersGo() {
    List<Submitted> all = LEDGER.submitted();
    all.subList(letGo, all.size())
        .forEach(about -> send(withdrawal(about, fleet.any(RANDOM))).join());
    letGo = all.size();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void shouldCompleteATaskOnce(int nodes) throws Exception {
    Map<String, Integer> seen = new TreeMap<>();
    for (int round = 0; round < ROUNDS; round++) {
      JsonNode review = reviews(submitted()).get(0);
      seen.merge(atOnce(complete(review, nodes, 0), complete(review, nodes, 1)), 1, Integer::sum);
    }

    told("two completions of one task", nodes, seen);
    assertThat(seen.keySet()).isSubsetOf("200 409", "409 200");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void shouldCompleteTwoTasksOfOneInstance(int nodes) throws Exception {
    Map<String, Integer> seen = new TreeMap<>();
    for (int round = 0; round < ROUNDS; round++) {
      List<JsonNode> reviews = reviews(submitted());
      seen.merge(
          atOnce(complete(reviews.get(0), nodes, 0), complete(reviews.get(1), nodes, 1)),
          1,
          Integer::sum);
    }

    told("two tasks of one instance", nodes, seen);
    assertThat(seen.keySet()).containsOnly("200 200");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void shouldWithdrawWhateverIsCompletedMeanwhile(int nodes) throws Exception {
    Map<String, Integer> seen = new TreeMap<>();
    for (int round = 0; round < ROUNDS; round++) {
      Submitted about = submitted();
      JsonNode review = reviews(about).get(0);
      Sent withdrawal = withdrawal(about, node(nodes, 1));
      seen.merge(atOnce(complete(review, nodes, 0), withdrawal), 1, Integer::sum);
      assertThat(stage(about)).isEqualTo("WITHDRAWN");
    }

    told("completion against withdrawal", nodes, seen);
    assertThat(seen.keySet()).isSubsetOf("200 200", "409 200");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void shouldEndAQuestionByItsAnswerOrByItsTimer(int nodes) throws Exception {
    Map<String, Integer> seen = new TreeMap<>();
    List<Submitted> asked = new ArrayList<>();
    List<String> questions = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      Submitted about = submitted();
      Answer question =
          send(new Sent(
                  node(nodes, 0),
                  Persona.manager(RANDOM),
                  "/api/applications/" + about.reference() + "/questions",
                  Map.of("question", "How many?")))
              .join();
      if (question.isAcknowledged()) {
        asked.add(about);
        questions.add(question.body().path("id").asText());
      }
    }
    assertThat(asked).as("questions were asked").isNotEmpty();
    ExecutorService applicants = Executors.newFixedThreadPool(ROUNDS);
    List<Future<Integer>> statuses = new ArrayList<>();
    for (int i = 0; i < asked.size(); i++) {
      Submitted about = asked.get(i);
      Sent answer =
          new Sent(
              node(nodes, 1),
              about.applicant(),
              "/api/questions/" + questions.get(i) + "/answer",
              Map.of("answer", "Seven"));
      int millis = RANDOM.nextInt(1_200);
      statuses.add(
          applicants.submit(
              () -> {
                awaitDue(about, millis);
                return send(answer).join().status();
              }));
    }
    for (Future<Integer> status : statuses) {
      seen.merge(status.get(1, TimeUnit.MINUTES).toString(), 1, Integer::sum);
    }
    applicants.shutdown();
    TimeUnit.SECONDS.sleep(3);
    long answered = ends("questionAnswered", asked);
    long unanswered = ends("questionUnanswered", asked);

    told("answer against its timer", nodes, seen);
    assertThat(seen.keySet()).isSubsetOf("204", "409");
    assertThat(answered).isEqualTo((long) seen.getOrDefault("204", 0));
    assertThat(answered + unanswered).isEqualTo((long) asked.size());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void shouldMigrateBeforeOrAfterACompletion(int nodes) throws Exception {
    deployAnotherVersion();
    Map<String, Integer> seen = new TreeMap<>();
    for (int round = 0; round < ROUNDS; round++) {
      Submitted about = submitted();
      List<JsonNode> reviews = reviews(about);
      String instance = process(about, "id");
      String other =
          process(about, "process_version").equals(EarlierVersion.SHIPPED)
              ? ANOTHER
              : EarlierVersion.SHIPPED;
      Sent migration =
          new Sent(
              node(nodes, 1),
              Persona.ADMINISTRATOR,
              "/api/process-instances/" + instance + "/migration",
              Map.of("toVersion", other));
      seen.merge(atOnce(complete(reviews.get(0), nodes, 0), migration), 1, Integer::sum);
      assertThat(process(about, "process_version")).isEqualTo(other);
    }

    told("completion against migration", nodes, seen);
    assertThat(seen.keySet()).containsOnly("200 200");
  }

  private static void deployAnotherVersion() throws Exception {
    String shipped = Files.readString(Path.of("processes/application-review.bpmn"));
    Answer deployed =
        API.put(
            fleet.any(RANDOM),
            Persona.ADMINISTRATOR,
            "/api/processes/files/application-review.bpmn",
            shipped.replace(
                "drools:version=\"" + EarlierVersion.SHIPPED + "\"",
                "drools:version=\"" + ANOTHER + "\""));
    assertThat(deployed.status()).isEqualTo(200);
  }

  private static String process(Submitted about, String column) throws Exception {
    try (Connection database = postgres.connect()) {
      return Sql.rows(
              database,
              "select "
                  + column
                  + " from process_instance where process_id = 'applicationReview'"
                  + " and application_id::text = ?",
              about.id())
          .get(0)
          .get(0);
    }
  }

  private record Sent(NodeUnderFire node, Persona who, String path, Object body) {}

  private static Sent withdrawal(Submitted about, NodeUnderFire node) {
    return new Sent(
        node,
        about.applicant(),
        "/api/applications/" + about.reference() + "/withdrawal",
        Map.of("reason", "It is better so."));
  }

  private static CompletableFuture<Answer> send(Sent one) {
    return API.send(one.node(), one.who(), one.path(), one.body(), null);
  }

  /** Both on their way before either is answered; gives their statuses. */
  private static String atOnce(Sent first, Sent second) {
    API.get(first.node(), first.who(), "/api/tasks");
    API.get(second.node(), second.who(), "/api/tasks");
    var one = send(first);
    var other = send(second);
    return one.join().status() + " " + other.join().status();
  }

  private static NodeUnderFire node(int nodes, int request) {
    return fleet.nodes().get(request % nodes);
  }

  private static Submitted submitted() throws InterruptedException {
    int before = LEDGER.submitted().size();
    new Acts(API, fleet, LEDGER, RANDOM).submit();
    List<Submitted> all = LEDGER.submitted();
    assertThat(all).as("applications that were taken").hasSizeGreaterThan(before);
    return all.get(all.size() - 1);
  }

  private static List<JsonNode> reviews(Submitted about) {
    List<JsonNode> reviews = new ArrayList<>();
    String path = "/api/tasks?view=all&form=reviewApplication&q=" + about.reference();
    var answer = API.get(fleet.any(RANDOM), Persona.manager(RANDOM), path);
    answer.body().path("tasks").forEach(reviews::add);
    assertThat(reviews).as("reviews of %s: %s", about, answer).isNotEmpty();
    return reviews;
  }

  private static Sent complete(JsonNode review, int nodes, int request) {
    Persona reviewer = Persona.reviewer(review.path("owner").asText());
    String task = "/api/tasks/" + review.path("id").asText();
    API.post(fleet.any(RANDOM), reviewer, task + "/declaration", Map.of());
    return new Sent(
        node(nodes, request), reviewer, task + "/completion", FormFilling.review(RANDOM));
  }

  private static String stage(Submitted about) throws Exception {
    try (Connection database = postgres.connect()) {
      return Sql.rows(
              database, "select stage from startup_application where id::text = ?", about.id())
          .get(0)
          .get(0);
    }
  }

  private static void awaitDue(Submitted about, int millisAfter) throws Exception {
    String left =
        "select coalesce(max(extract(epoch from v.entered_at + interval '7 s' - clock_timestamp()) * 1000), 0)::bigint"
            + " from node_visit v join process_instance i on i.id = v.instance_id"
            + " where v.node_id = 'answerPeriodEnded' and i.application_id::text = ?";
    long millis = Sql.number(postgres, left, about.id()) + millisAfter;
    TimeUnit.MILLISECONDS.sleep(Math.max(0, millis));
  }

  private static long ends(String node, List<Submitted> applications) throws Exception {
    long ends = 0;
    for (Submitted one : applications) {
      ends +=
          Sql.number(
              postgres,
              "select count(*) from node_visit v join process_instance i on i.id = v.instance_id"
                  + " where v.node_id = ? and i.application_id::text = ?",
              node,
              one.id());
    }
    return ends;
  }

  private static void told(String race, int nodes, Map<String, Integer> seen) {
    System.out.printf("Race: %s, on %d node(s): %s%n", race, nodes, seen);
  }
}
