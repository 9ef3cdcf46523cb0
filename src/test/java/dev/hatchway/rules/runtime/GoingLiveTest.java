package dev.hatchway.rules.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hatchway.identity.Actor;
import dev.hatchway.platform.AuditTrail;
import dev.hatchway.platform.Time;
import dev.hatchway.testing.PostgresForTests;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A release is live everywhere or nowhere, from its instant on; the second node is one by hand. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class GoingLiveTest {

  /** What a compiler breaks off with: an exception, or an error. */
  private static final List<Supplier<Error>> BREAKS = Arrays.asList(null, StackOverflowError::new);

  @Inject RulesScene scene;
  @Inject PublishRelease publish;
  @Inject ReleaseApproved approved;
  @Inject LiveReleases live;
  @Inject BuildReleases watched;
  @Inject LiveRules liveRules;
  @Inject AfterCommit afterCommit;
  @Inject RulesSettings settings;
  @Inject AuditTrail audit;
  @Inject Event<ReleaseFailed> failures;
  @Inject DataSource database;
  @Inject EntityManager entities;
  @Inject Time time;

  private Node other;

  @BeforeEach
  void anotherNode() {
    other = new Node(new RuleCompiler(settings.budget().budget()));
  }

  @AfterEach
  void noOtherNode() {
    time.freeze(null);
    other.node.leaves();
  }

  @Test
  void shouldBeLiveOnlyOnceEveryNodeHasBuiltIt() {
    UUID programme = scene.programmeWith(RulesScene.saying("Everybody may come"));
    other.live.refresh();
    other.node.isHere();

    publish.publish(Actor.SYSTEM, programme, RulesScene.saying("Some may come"));

    assertThat(liveRules.of(programme).files().hash())
        .isEqualTo(new RuleFiles(RulesScene.saying("Everybody may come")).hash());
    assertThat(said(live, programme)).containsExactly("Everybody may come");
    other.look();
    assertThat(said(other.live, programme)).containsExactly("Some may come");
    live.refresh();
    assertThat(said(live, programme)).containsExactly("Some may come");
  }

  @Test
  void shouldBeLiveNowhereWhereOneNodeCannotBuildIt() {
    UUID programme = scene.programmeWith(RulesScene.saying("Everybody may come"));
    other.node.isHere();
    publish.publish(Actor.SYSTEM, programme, RulesScene.saying("Some may come"));

    other.builds.note(openNumber(programme), "no memory left");
    other.look();

    other.live.refresh();
    live.refresh();
    assertThat(said(live, programme)).containsExactly("Everybody may come");
    assertThat(said(other.live, programme)).containsExactly("Everybody may come");
    assertThat(failuresAudited(programme)).isEqualTo(1);
  }

  @Test
  void shouldGiveUpWhatTheCompilerBreaksOffAtAndBuildTheOthers() {
    for (Supplier<Error> error : BREAKS) {
      other.node.leaves();
      other = new Node(new BreakingCompiler(error));
      UUID unspeakable = scene.programmeWith(RulesScene.saying("Everybody may come"));
      UUID usual = scene.programmeWith(RulesScene.saying("Everybody may come"));
      other.live.refresh();
      other.node.isHere();
      publish.publish(Actor.SYSTEM, unspeakable, RulesScene.saying(BreakingCompiler.WORD));
      publish.publish(Actor.SYSTEM, usual, RulesScene.saying("Some may come"));

      other.look();

      assertThat(said(other.live, unspeakable)).containsExactly("Everybody may come");
      assertThat(said(other.live, usual)).containsExactly("Some may come");
      assertThat(failuresAudited(unspeakable)).isEqualTo(1);
      assertThat(other.builds.open()).extracting("programmeId").doesNotContain(unspeakable, usual);
    }
  }

  @Test
  void shouldForgetWhatWasGivenUp() {
    UUID programme = scene.programmeWith(RulesScene.saying("Everybody may come"));
    RuleFiles files = new RuleFiles(RulesScene.saying("Kept for nothing " + programme));
    other.node.isHere();
    publish.publish(Actor.SYSTEM, programme, files.content());
    other.builds.note(openNumber(programme), "no memory left");

    other.look();
    watched.look();

    assertThat(live.kept()).doesNotContain(files.hash());
    assertThat(live.isCompiled(files.hash())).isFalse();
  }

  @Test
  void shouldTakeWhatWasBuiltWhileItWaitedForItsApproval() {
    UUID programme = scene.programmeWith(RulesScene.saying("Everybody may come"));
    RuleFiles files = new RuleFiles(RulesScene.saying("Some may come to " + programme));
    other.live.refresh();
    other.node.isHere();
    other.proposed(files);
    other.ahead.look();
    CompiledRelease builtAhead = other.builtAhead.of(files.hash());

    publish.publish(Actor.SYSTEM, programme, files.content());
    other.proposed.clear();
    other.ahead.look();
    other.look();

    assertThat(builtAhead).isNotNull();
    assertThat(other.live.of(programme)).isSameAs(builtAhead);
  }

  @Test
  void shouldForgetWhatWasBuiltForAProposalThatWasTurnedDown() {
    UUID programme = scene.programmeWith(RulesScene.saying("Everybody may come"));
    RuleFiles files = new RuleFiles(RulesScene.saying("Nobody may come to " + programme));
    other.live.refresh();
    other.proposed(files);
    other.ahead.look();
    assertThat(other.builtAhead.of(files.hash())).isNotNull();

    other.proposed.clear();
    other.ahead.look();
    other.ahead.look();

    assertThat(other.builtAhead.of(files.hash())).isNull();
    assertThat(said(other.live, programme)).containsExactly("Everybody may come");
  }

  @Test
  void shouldBuildOtherProposalsWhereOneBreaksTheCompilerOff() {
    for (Supplier<Error> error : BREAKS) {
      Node node = new Node(new BreakingCompiler(error));
      RuleFiles unspeakable = new RuleFiles(RulesScene.saying(BreakingCompiler.WORD));
      RuleFiles usual = new RuleFiles(RulesScene.saying("Some may come"));
      node.proposed(unspeakable);
      node.proposed(usual);

      node.ahead.look();

      assertThat(node.builtAhead.of(unspeakable.hash())).isNull();
      assertThat(node.builtAhead.of(usual.hash())).isNotNull();
    }
  }

  @Test
  void shouldNotBeReadyWhileWhatIsLiveCannotBeCompiledHere() {
    BreakingCompiler compiler = new BreakingCompiler(StackOverflowError::new);
    Node late = new Node(compiler);
    RulesReadiness readiness = new RulesReadiness(late.live);
    assertThat(readiness.call().getStatus()).isEqualTo(Status.DOWN);
    UUID programme = scene.programmeWith(RulesScene.saying(BreakingCompiler.WORD));
    UUID usual = scene.programmeWith(RulesScene.saying("Everybody may come"));

    late.live.refresh();

    assertThat(said(late.live, usual)).containsExactly("Everybody may come");
    assertThat(readiness.call().getStatus()).isEqualTo(Status.DOWN);
    assertThat(readiness.call().getData().orElseThrow().get(programme.toString()).toString())
        .contains("StackOverflowError");
    compiler.mend();
    time.freeze(time.instant().plus(2, ChronoUnit.MINUTES));
    late.live.refresh();
    assertThat(readiness.call().getStatus()).isEqualTo(Status.UP);
    assertThat(said(late.live, programme)).containsExactly(BreakingCompiler.WORD);
  }

  @Test
  void shouldGoOnLookingWhateverALookThrows() throws InterruptedException {
    CountDownLatch looks = new CountDownLatch(3);
    var schedule = Executors.newSingleThreadScheduledExecutor();
    Runnable look =
        () -> {
          looks.countDown();
          throw new OutOfMemoryError("for a while");
        };

    schedule.scheduleWithFixedDelay(ReleaseWatch.guarded(look), 0, 1, TimeUnit.MILLISECONDS);

    assertThat(looks.await(10, TimeUnit.SECONDS)).isTrue();
    schedule.shutdownNow();
  }

  @Test
  void shouldNotWaitForANodeThatIsGone() {
    UUID programme = scene.programmeWith(RulesScene.saying("Everybody may come"));
    other.node.isHere();
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                entities
                    .createNativeQuery(
                        "update rule_node set seen_at = seen_at - interval '1 minute' where id = ?1")
                    .setParameter(1, other.node.id())
                    .executeUpdate());

    publish.publish(Actor.SYSTEM, programme, RulesScene.saying("Some may come"));

    assertThat(said(live, programme)).containsExactly("Some may come");
  }

  @Test
  void shouldGoLiveAtItsInstantOnEveryNodeWithoutBeingTold() {
    UUID programme = scene.programmeWith(RulesScene.saying("Everybody may come"));
    Instant tomorrow = time.instant().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MICROS);
    scheduled(programme, tomorrow, "From tomorrow on some may come");
    other.look();

    assertThat(said(live, programme)).containsExactly("Everybody may come");
    assertThat(said(other.live, programme)).containsExactly("Everybody may come");
    time.freeze(tomorrow.minusMillis(1));
    assertThat(said(live, programme)).containsExactly("Everybody may come");
    time.freeze(tomorrow);
    assertThat(said(live, programme)).containsExactly("From tomorrow on some may come");
    assertThat(said(other.live, programme)).containsExactly("From tomorrow on some may come");
    assertThat(liveRules.of(programme).release().liveFrom()).isEqualTo(tomorrow);
    assertThat(said(new Node(new RuleCompiler()).live, programme))
        .containsExactly("From tomorrow on some may come");
  }

  @Test
  void shouldKeepWhatIsLiveWhenSomethingNewerTakesThePlaceOfWhatWaits() {
    UUID programme = scene.programmeWith(RulesScene.saying("Everybody may come"));
    Instant tomorrow = time.instant().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MICROS);
    scheduled(programme, tomorrow, "From tomorrow on some may come");
    publish.publish(Actor.SYSTEM, programme, RulesScene.saying("All may come"));
    other.look();

    time.freeze(tomorrow.plusSeconds(1));

    assertThat(said(live, programme)).containsExactly("All may come");
    assertThat(said(other.live, programme)).containsExactly("All may come");
  }

  private long openNumber(UUID programme) {
    return other.builds.open().stream()
        .filter(o -> o.programmeId().equals(programme))
        .findFirst()
        .orElseThrow()
        .number();
  }

  private void scheduled(UUID programme, Instant from, String sentence) {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                approved.release(
                    new ReleaseApproved.Approved(
                        programme, "p", new RuleFiles(RulesScene.saying(sentence)), from, "ana")));
  }

  private static List<String> said(LiveReleases node, UUID programme) {
    return node.of(programme).evaluate("screening", List.of()).outcomes().stream()
        .map(o -> o.reason())
        .toList();
  }

  private long failuresAudited(UUID programme) {
    return (Long)
        entities
            .createNativeQuery(
                "select count(*) from audit_event where action = 'rules.release-failed' and subject_id = ?1",
                Long.class)
            .setParameter(1, programme.toString())
            .getSingleResult();
  }

  /** What a second node has of its own: who it is and what it has in memory. */
  private final class Node {
    final ThisNode node = new ThisNode(database);
    final RuleReleases releases = new RuleReleases(database, node);
    final LiveReleases live;
    final ReleaseBuilds builds = new ReleaseBuilds(database, node);
    final ProposedBuilds builtAhead = new ProposedBuilds();
    final List<ProposedRules.Waiting> proposed = new ArrayList<>();
    final BuildAhead ahead;

    Node(RuleCompiler compiler) {
      live = new LiveReleases(releases, afterCommit, time, compiler, builtAhead);
      ahead = new BuildAhead(most -> proposed, live, builtAhead);
    }

    void proposed(RuleFiles files) {
      proposed.add(new ProposedRules.Waiting(files.hash(), () -> files));
    }

    void look() {
      new BuildReleases(builds, releases, live, audit, failures).look();
      live.refresh();
    }
  }
}
