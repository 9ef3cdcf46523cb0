package dev.hatchway.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hatchway.app.EmbeddedDatabase;
import dev.hatchway.testing.EarlierVersion;
import io.restassured.response.Response;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Two nodes and more decide by the same rules, and go by the same processes, while these change.
 */
class SameOnAllNodesIT {

  private static final int RELEASES = 4;
  private static final Duration BETWEEN_RELEASES = Duration.ofSeconds(2);
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final String SUBMISSIONS = "/api/programmes/springboard/applications";

  private static EmbeddedDatabase database;
  private static Releases releases;
  private static ApprovedReleases approved;
  private static Node first;
  private static Node second;

  @BeforeAll
  static void startTwoNodes() throws Exception {
    database = EmbeddedDatabase.start(Files.createTempDirectory(Path.of("target"), "nodes-"));
    releases = new Releases(database.jdbcUrl());
    first =
        Node.start(
            "first",
            database.jdbcUrl(),
            "hatchway.demo.enabled=true",
            "hatchway.demo.applications=10");
    second = Node.start("second", database.jdbcUrl());
    approved = new ApprovedReleases(first);
  }

  @AfterAll
  static void stop() throws Exception {
    first.close();
    second.close();
    database.close();
  }

  @Test
  void shouldDecideEachApplicationUnderOneReleaseWhileTheseChange() throws Exception {
    // given
    String companies = "Switch " + UUID.randomUUID();
    AtomicBoolean goOn = new AtomicBoolean(true);
    ExecutorService people = Executors.newFixedThreadPool(3);
    List<Future<List<Integer>>> answers = new ArrayList<>();
    Set<String> released = new HashSet<>();

    // when
    for (int person = 0; person < 3; person++) {
      Node node = person % 2 == 0 ? first : second;
      String name = companies + " " + person;
      answers.add(people.submit(() -> submitWhile(goOn, node, name)));
    }
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (used(companies, released).size() < RELEASES && System.nanoTime() < until) {
      Node approving = released.size() % 2 == 0 ? second : first;
      released.add(
          approved.release(approving, "Reviewers have ten days, number " + released.size()));
      TimeUnit.MILLISECONDS.sleep(BETWEEN_RELEASES.toMillis());
    }
    goOn.set(false);

    // then
    List<Integer> statuses = new ArrayList<>();
    for (Future<List<Integer>> answer : answers) {
      statuses.addAll(answer.get(1, TimeUnit.MINUTES));
    }
    people.shutdown();
    assertThat(statuses).as("no request fails").containsOnly(201);
    Map<String, List<String>> hashes = releases.hashesByCompany(companies);
    assertThat(hashes).hasSameSizeAs(statuses);
    assertThat(hashes.values()).as("no step mixes releases").allMatch(of -> of.size() == 1);
    assertThat(used(companies, released))
        .as("releases went live under load")
        .hasSizeGreaterThanOrEqualTo(RELEASES);
  }

  @Test
  void shouldBeLiveOnEveryNodeAndOnOneThatStartsLater() throws Exception {
    // when
    String hash = approved.release(second, "Reviewers have ten days; " + UUID.randomUUID());

    // then
    awaitDecisionUnder(hash, first);
    awaitDecisionUnder(hash, second);
    try (Node third = Node.start("third", database.jdbcUrl())) {
      assertThat(releaseOfASubmission(third)).isEqualTo(hash);
    }
  }

  @Test
  void shouldStartOnANewVersionOfAProcessEverywhereWithinTwoSeconds() throws Exception {
    // given: both have started instances of the version that was the latest
    String version = EarlierVersion.SHIPPED + "-" + UUID.randomUUID();
    String file = Files.readString(Path.of("processes", "application-review.bpmn"));
    Map<String, String> admin = first.logIn("admin");
    assertThat(versionOfASubmission(first)).isEqualTo(versionOfASubmission(second));

    // when
    Response deployed =
        first.put(
            admin,
            "/api/processes/files/application-review.bpmn",
            file.replace(
                "drools:version=\"" + EarlierVersion.SHIPPED + "\"",
                "drools:version=\"" + version + "\""));
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(2);

    // then
    assertThat(deployed.statusCode()).isEqualTo(200);
    assertThat(versionOfASubmission(first)).isEqualTo(version);
    TimeUnit.NANOSECONDS.sleep(until - System.nanoTime());
    assertThat(versionOfASubmission(second)).isEqualTo(version);
  }

  @Test
  void shouldGoOnWhereAnotherNodeWasKilled() throws Exception {
    // given
    Node doomed = Node.start("doomed", database.jdbcUrl());
    Map<String, String> grace = doomed.logIn("grace");
    assertThat(submit(doomed, grace, "Doomed " + UUID.randomUUID()).statusCode()).isEqualTo(201);

    // when
    doomed.kill();

    // then
    assertThat(second.get(grace, "/my-applications").statusCode())
        .as("still logged in")
        .isEqualTo(200);
    assertThat(submit(second, grace, "Spared " + UUID.randomUUID()).statusCode()).isEqualTo(201);
  }

  private static Set<String> used(String companies, Set<String> released) throws Exception {
    Set<String> used = new HashSet<>();
    releases.hashesByCompany(companies).values().forEach(used::addAll);
    used.retainAll(released);
    return used;
  }

  private static List<Integer> submitWhile(AtomicBoolean goOn, Node node, String companies) {
    Map<String, String> cookies = node.logIn("grace");
    List<Integer> statuses = new ArrayList<>();
    while (goOn.get()) {
      statuses.add(submit(node, cookies, companies + " " + statuses.size()).statusCode());
    }
    return statuses;
  }

  private static Response submit(Node node, Map<String, String> cookies, String company) {
    return node.post(cookies, SUBMISSIONS, Submissions.turnedAway(company));
  }

  private static void awaitDecisionUnder(String hash, Node node) throws Exception {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (!releaseOfASubmission(node).equals(hash)) {
      assertThat(System.nanoTime()).as("%s decides under %s", node.name(), hash).isLessThan(until);
      TimeUnit.MILLISECONDS.sleep(200);
    }
  }

  private static String releaseOfASubmission(Node node) throws Exception {
    String company = "Probe " + UUID.randomUUID();
    assertThat(submit(node, node.logIn("grace"), company).statusCode()).isEqualTo(201);
    return releases.hashesByCompany(company).get(company).get(0);
  }

  private static String versionOfASubmission(Node node) throws Exception {
    Response answer = submit(node, node.logIn("grace"), "Version " + UUID.randomUUID());
    assertThat(answer.statusCode()).isEqualTo(201);
    return releases.processVersionOf(answer.jsonPath().getString("reference"));
  }
}
