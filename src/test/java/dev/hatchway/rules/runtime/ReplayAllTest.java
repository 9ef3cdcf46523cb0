package dev.hatchway.rules.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Role;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.Time;
import dev.hatchway.testing.PostgresForTests;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class ReplayAllTest {

  @Inject RulesScene scene;
  @Inject PublishRelease publish;
  @Inject ReplayAll replayAll;
  @Inject Replays replays;
  @Inject NightlyReplay nightly;
  @Inject ReplayRuns runs;
  @Inject ReplayDecision again;
  @Inject ReplayWatch watch;
  @Inject ShippedRules shipped;
  @Inject EntityManager entities;
  @Inject Time time;

  @AfterEach
  void letTimeRun() {
    time.freeze(null);
  }

  @Test
  void shouldMakeEveryDecisionAgainUnderItsRelease() {
    // given
    UUID programme = scene.programmeWith(shipped.files());
    decide(programme, "screening", "scoring", "routing", "deadlines");
    publish.publish(Actor.SYSTEM, programme, RulesScene.saying("Everybody may come"));
    decide(programme, "screening");
    Actor auditor = member(programme, Role.AUDITOR);

    // when
    ReplayRun ended = ended(auditor, replayAll.replay(auditor, "p-" + programme));

    // then
    assertThat(ended.total()).isEqualTo(5);
    assertThat(ended.done()).isEqualTo(5);
    assertThat(ended.differing()).isZero();
    assertThat(ended.startedBy()).isEqualTo(auditor.username());
    assertThat(audited(programme)).isEqualTo(1);
  }

  @Test
  void shouldNameTheDecisionsThatDoNotComeOutTheSame() {
    UUID programme = scene.programmeWith(RulesScene.saying("Everybody may come"));
    List<UUID> made = decide(programme, "screening", "screening");
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                entities
                    .createNativeQuery("update decision set fired = '[]' where id = ?1")
                    .setParameter(1, made.get(1))
                    .executeUpdate());
    Actor auditor = member(programme, Role.AUDITOR);

    UUID run = replayAll.replay(auditor, "p-" + programme);

    assertThat(ended(auditor, run).differing()).isEqualTo(1);
    assertThat(replays.differences(auditor, run, "p-" + programme))
        .extracting(DifferingDecision::difference)
        .containsExactly(
            new ReplayDifference(
                made.get(1),
                new RuleFiles(RulesScene.saying("Everybody may come")).hash(),
                true,
                false,
                null));
  }

  @Test
  void shouldShowReplaysToThoseWhoReadRulesAndOnlyDecisionsOfTheirProgramme() {
    // given
    UUID programme = scene.programmeWith(RulesScene.saying("Everybody may come"));
    UUID other = scene.programmeWith(RulesScene.saying("All may come"));
    UUID made = decide(programme, "screening").get(0);
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                entities
                    .createNativeQuery("update decision set outcome = '[]' where id = ?1")
                    .setParameter(1, made)
                    .executeUpdate());
    Actor auditor = member(programme, Role.AUDITOR);
    UUID run = replayAll.replay(auditor, "p-" + programme);
    ended(auditor, run);

    // then
    Actor analyst = member(programme, Role.ANALYST);
    assertThat(replays.of(analyst, "p-" + programme)).extracting(ReplayRun::id).contains(run);
    assertThat(replays.differences(analyst, run, "p-" + programme))
        .extracting(DifferingDecision::id)
        .containsExactly(made);
    Actor stranger = member(other, Role.ANALYST);
    assertThat(replays.of(stranger, "p-" + other)).extracting(ReplayRun::id).doesNotContain(run);
    assertThatThrownBy(() -> replays.differences(stranger, run, "p-" + other))
        .isInstanceOf(CommandRejected.class);
    assertThatThrownBy(() -> replays.of(stranger, "p-" + programme))
        .isInstanceOf(CommandRejected.class);
  }

  @Test
  void shouldLetOnlyThoseReplayWhoMayReadTheAuditTrail() {
    UUID programme = scene.programmeWith(RulesScene.saying("Everybody may come"));
    Actor analyst = member(programme, Role.ANALYST);
    Actor stranger = member(scene.programme(), Role.AUDITOR);

    for (Actor actor : List.of(analyst, stranger)) {
      assertThatThrownBy(() -> replayAll.replay(actor, "p-" + programme))
          .isInstanceOfSatisfying(
              CommandRejected.class,
              r -> assertThat(r.kind()).isEqualTo(CommandRejected.Kind.FORBIDDEN));
    }
  }

  @Test
  void shouldGoOnFromWhereItsNodeStopped() {
    // given
    UUID programme = scene.programmeWith(RulesScene.saying("Everybody may come"));
    List<UUID> made = decide(programme, "screening", "screening", "screening");
    UUID run = UUID.randomUUID();
    cutOff(run, programme, made.get(0));

    // when
    watch.look();

    // then
    Actor auditor = member(programme, Role.AUDITOR);
    ReplayRun ended = ended(auditor, run);
    assertThat(ended.done()).as("none is counted twice").isEqualTo(3);
    assertThat(ended.total()).isEqualTo(3);
    assertThat(ended.resumedAt()).isNotNull();
    assertThat(ended.isStopped()).isFalse();
  }

  @Test
  void shouldCountNothingForANodeThatDoesNotHaveTheReplay() {
    UUID programme = scene.programmeWith(RulesScene.saying("Everybody may come"));
    UUID run = UUID.randomUUID();
    cutOff(run, programme, decide(programme, "screening").get(0));

    boolean counted = runs.progress(run, Long.MAX_VALUE, 1, List.of());

    assertThat(counted).isFalse();
    assertThat(runs.find(run).orElseThrow().done()).isEqualTo(1);
  }

  @Test
  void shouldGoOnPastDecisionsThatCannotBeRead() {
    // given: rows that no version of today would write
    UUID programme = scene.programmeWith(RulesScene.saying("Everybody may come"));
    List<String> spoilt =
        List.of(
            "facts = '[{\"fact\": \"Ghost\"}]'",
            "facts = '{\"fact\": \"Company\"}'",
            "facts = 'null'",
            "facts = '[null]'",
            "facts = '[{\"fact\": \"Company\", \"turnover\": {\"eur\": 1e-2000}}]'",
            "facts = '[{\"fact\": \"Company\", \"employees\": \"many\"}]'",
            "fired = '\"all\"'",
            "outcome = '[{\"outcome\": \"Ghost\"}]'",
            "release_hash = 'gone'");
    List<UUID> made =
        decide(
            programme, Collections.nCopies(spoilt.size() + 1, "screening").toArray(String[]::new));
    for (int i = 0; i < spoilt.size(); i++) {
      change("update decision set " + spoilt.get(i) + " where id = ?1", made.get(i));
    }
    Actor auditor = member(programme, Role.AUDITOR);

    // when
    UUID run = replayAll.replay(auditor, "p-" + programme);
    ReplayRun ended = ended(auditor, run);

    // then: the last one was made again, the others are named
    assertThat(ended.isStopped()).isFalse();
    assertThat(ended.done()).isEqualTo(made.size());
    assertThat(ended.differing()).isEqualTo(spoilt.size());
    assertThat(ended.failed()).isEqualTo(spoilt.size());
    List<DifferingDecision> named = replays.differences(auditor, run, "p-" + programme);
    assertThat(named)
        .extracting(DifferingDecision::id)
        .containsExactlyElementsOf(made.subList(0, spoilt.size()));
    assertThat(named.get(4).difference().failure())
        .isEqualTo("Can't be read: facts, where [0].turnover.eur is out of bounds");
    assertThat(named.get(5).difference().failure())
        .isEqualTo("Can't be read: facts, where [0].employees is not of its form");
    assertThatThrownBy(() -> again.replay(made.get(4)))
        .isInstanceOfSatisfying(
            CommandRejected.class,
            r -> assertThat(r.reason()).isEqualTo("refusal.decision-unreadable"));
  }

  @Test
  void shouldSayWhyItStopped() {
    UUID programme = scene.programmeWith(RulesScene.saying("Everybody may come"));
    UUID run = runs.begin(programme, "ana", time.instant());

    runs.fail(run, "The disk is full", time.instant());

    ReplayRun ended = replays.run(member(programme, Role.AUDITOR), run);
    assertThat(ended.isStopped()).isTrue();
    assertThat(ended.failure()).isEqualTo("The disk is full");
  }

  /** A replay of a node that is gone, which has counted one decision. */
  private void cutOff(UUID run, UUID programme, UUID counted) {
    change(
        "insert into replay_run (id, programme_id, started_by, started_at, node_id, total, done,"
            + " last_number) select ?1, programme_id, 'ana', at, ?2, 3, 1, number from decision"
            + " where id = ?3 and programme_id = ?4",
        run,
        UUID.randomUUID(),
        counted,
        programme);
  }

  private void change(String statement, Object... values) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              var update = entities.createNativeQuery(statement);
              for (int i = 0; i < values.length; i++) {
                update.setParameter(i + 1, values[i]);
              }
              assertThat(update.executeUpdate()).isEqualTo(1);
            });
  }

  @Test
  void shouldReplayASampleOnceANight() {
    UUID programme = scene.programmeWith(RulesScene.saying("Everybody may come"));
    decide(programme, "screening");
    time.freeze(Instant.parse("2031-05-06T02:10:00Z"));

    nightly.look();
    nightly.look();

    await(() -> nights("2031-05-06", "ended_at is not null") == 1);
    assertThat(nights("2031-05-06", "done > 0")).isEqualTo(1);
    time.freeze(Instant.parse("2031-05-07T11:00:00Z"));
    nightly.look();
    assertThat(nights("2031-05-07", "true")).isZero();
  }

  private List<UUID> decide(UUID programme, String... decisions) {
    return List.of(decisions).stream()
        .map(d -> scene.inStep(programme, d, null, RulesScene.aTaiwaneseDevice().list()).id())
        .toList();
  }

  private ReplayRun ended(Actor actor, UUID run) {
    await(() -> replays.run(actor, run).endedAt() != null);
    return replays.run(actor, run);
  }

  private static void await(Supplier<Boolean> done) {
    long until = System.nanoTime() + 60_000_000_000L;
    while (!done.get()) {
      assertThat(System.nanoTime()).as("a minute was not enough").isLessThan(until);
      LockSupport.parkNanos(20_000_000);
    }
  }

  private long nights(String night, String and) {
    return (Long)
        entities
            .createNativeQuery(
                "select count(*) from replay_run where night = cast(?1 as date) and " + and,
                Long.class)
            .setParameter(1, night)
            .getSingleResult();
  }

  private long audited(UUID programme) {
    return (Long)
        entities
            .createNativeQuery(
                "select count(*) from audit_event where action = 'rules.replay-started' and subject_id = ?1",
                Long.class)
            .setParameter(1, programme.toString())
            .getSingleResult();
  }

  private static Actor member(UUID programme, Role role) {
    UUID id = UUID.randomUUID();
    return new Actor(
        id, role + "-" + id, role.name(), List.of(new Actor.Membership(programme, role, null)));
  }
}
