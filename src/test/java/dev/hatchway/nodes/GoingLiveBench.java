package dev.hatchway.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hatchway.app.EmbeddedDatabase;
import dev.hatchway.bench.RulesNumbers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * How long after its approval a release is what every node decides by: two nodes, each a process of
 * the packaged jar, asked every ten milliseconds.
 */
class GoingLiveBench {

  private static final int RELEASES = Integer.getInteger("hatchway.bench.releases", 30);
  private static final int AT_AN_INSTANT = 6;
  private static final Duration AHEAD = Duration.ofSeconds(4);
  private static final Duration READING = Duration.ofSeconds(3);
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  /** Milliseconds until the last of the nodes was there. */
  private record Took(long sinceAnswer, long sinceClick) {}

  private static EmbeddedDatabase database;
  private static Node first;
  private static Node second;

  private final List<String> page = new ArrayList<>();
  private ApprovedReleases releases;

  @BeforeAll
  static void startTwoNodes() throws Exception {
    database = EmbeddedDatabase.start(Files.createTempDirectory(Path.of("target"), "nodes-"));
    first =
        Node.start(
            "first",
            database.jdbcUrl(),
            "hatchway.demo.enabled=true",
            "hatchway.demo.applications=10");
    second = Node.start("second", database.jdbcUrl());
  }

  @AfterAll
  static void stop() throws Exception {
    first.close();
    second.close();
    database.close();
  }

  @Test
  void shouldBeLiveOnEveryNodeSoonAfterItsApproval() throws Exception {
    releases = new ApprovedReleases(first);
    List<Took> took = new ArrayList<>();
    List<Took> unread = new ArrayList<>();
    for (int i = 1; i <= RELEASES; i++) {
      Node node = i % 2 == 0 ? first : second;
      took.add(released(node, "Reviewers have ten days, number " + i, READING));
      unread.add(released(node, "Reviewers have nine days, number " + i, Duration.ZERO));
    }
    List<Long> late = new ArrayList<>();
    for (int i = 1; i <= AT_AN_INSTANT; i++) {
      late.add(releasedLater("Reviewers have ten days, later " + i));
    }
    page.add(
        ("Two nodes, each a process of the packaged"
                + " jar with 512 MB, on %d processors that they share with PostgreSQL; one line of the shipped"
                + " screening, 82 rules, changed each time, proposed and, %d seconds later, approved by API, now on this node, now on that. Milliseconds"
                + " until both nodes decide by the new release:")
            .formatted(Runtime.getRuntime().availableProcessors(), READING.toSeconds()));
    page.add("");
    page.add("| | releases | p50 | p95 | longest |");
    page.add("|---|---:|---:|---:|---:|");
    row("after the approval was answered", took, Took::sinceAnswer);
    row("after the approver's click", took, Took::sinceClick);
    row("after the answer to an approval in the moment of the proposal", unread, Took::sinceAnswer);
    row("after the click of such a one", unread, Took::sinceClick);
    row("after the instant that the proposal named", late, Long::longValue);
    RulesNumbers.write("From approval to live", page);
    assertThat(percentile(took.stream().map(Took::sinceAnswer).toList(), 95)).isLessThan(2_000);
  }

  private Took released(Node node, String sentence, Duration reading) throws InterruptedException {
    String proposal = releases.proposed(sentence, null);
    Thread.sleep(reading.toMillis());
    long click = System.nanoTime();
    String hash = releases.approved(node, proposal);
    long answered = System.nanoTime();
    long live = liveEverywhere(hash);
    return new Took((live - answered) / 1_000_000, (live - click) / 1_000_000);
  }

  private long releasedLater(String sentence) {
    // proposing checks the draft, which takes its time
    Instant instant = Instant.now().plus(AHEAD.multipliedBy(3));
    String hash = releases.approved(first, releases.proposed(sentence, instant));
    assertThat(Instant.now()).as("approved in time").isBefore(instant);
    liveEverywhere(hash);
    return Duration.between(instant, Instant.now()).toMillis();
  }

  private long liveEverywhere(String hash) {
    var there = CompletableFuture.supplyAsync(() -> live(second, hash));
    return Math.max(live(first, hash), there.join());
  }

  private long live(Node node, String hash) {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < until) {
      String now = node.get(releases.reader(), "/api/rules/live").path("springboard");
      if (hash.equals(now)) {
        return System.nanoTime();
      }
      LockSupport.parkNanos(10_000_000);
    }
    throw new IllegalStateException(node.name() + " does not decide by " + hash);
  }

  private <T> void row(String name, List<T> measured, ToLongFunction<T> millis) {
    List<Long> all = measured.stream().map(m -> millis.applyAsLong(m)).toList();
    page.add(
        String.format(
            Locale.ROOT,
            "| %s | %d | %d | %d | %d |",
            name,
            all.size(),
            percentile(all, 50),
            percentile(all, 95),
            Collections.max(all)));
  }

  private static long percentile(List<Long> values, int percent) {
    List<Long> sorted = values.stream().sorted().toList();
    return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
  }
}
