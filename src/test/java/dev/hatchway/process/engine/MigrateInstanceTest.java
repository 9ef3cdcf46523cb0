package dev.hatchway.process.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hatchway.identity.Actor;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.CommandRejected.Kind;
import dev.hatchway.platform.Steps;
import dev.hatchway.platform.Time;
import dev.hatchway.tasks.TaskView;
import dev.hatchway.testing.AtOnce;
import dev.hatchway.testing.Audited;
import dev.hatchway.testing.PostgresForTests;
import dev.hatchway.testing.Refused;
import dev.hatchway.testing.StoredCase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Running instances of an errand that go on with another version of it. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class MigrateInstanceTest {

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final String LATE =
      "<boundaryEvent id=\"errandLate\" name=\"Errand late\" attachedToRef=\"doErrand\"";
  private static final String VERY_LATE =
      """
      <boundaryEvent id="%s" name="Very late" attachedToRef="doErrand" cancelActivity="false">
        <outgoing>v1</outgoing>
        <timerEventDefinition><timeDuration xsi:type="tFormalExpression">P5D</timeDuration></timerEventDefinition>
      </boundaryEvent>
      <endEvent id="veryLate" name="Very late"><incoming>v1</incoming></endEvent>
      <sequenceFlow id="v1" sourceRef="%s" targetRef="veryLate"/>
      """;

  @Inject Errands errands;
  @Inject MigrateInstance migrateInstance;
  @Inject RetryIncident retryIncident;
  @Inject FireTimer fireTimer;
  @Inject ErrandOperations services;
  @Inject Steps steps;
  @Inject Time time;
  @Inject StoredCase stored;
  @Inject Audited audited;

  private final UUID application = UUID.randomUUID();
  private final String process = "errand" + System.nanoTime();

  @BeforeEach
  void deploy() throws Exception {
    deploy(errand("1.0.0"));
  }

  @Test
  void shouldGoOnWithTheOtherVersionFromWhereItStands() throws Exception {
    // given
    UUID instance = start();
    deploy(
        errand("1.1.0")
            .replace("id=\"errandDone\"", "id=\"errandDoneWell\"")
            .replace("targetRef=\"errandDone\"", "targetRef=\"errandDoneWell\""));

    // when
    MigrationPlan plan = migrate(instance, "1.1.0", Map.of());

    // then
    assertThat(plan.moves())
        .singleElement()
        .satisfies(m -> assertThat(m.to().id()).isEqualTo("doErrand"));
    assertThat(text("select process_version from process_instance where id = ?", instance))
        .containsExactly("1.1.0");
    assertThat(audited.actions(application)).contains("instance.migrated");

    // when
    complete();

    // then
    assertThat(stored.instances(application, process)).containsExactly("COMPLETED errandDoneWell");
    assertThat(stored.timers(application)).isEmpty();
  }

  @Test
  void shouldKeepEachTimerWithItsEventAndBeginThoseOfNewEvents() throws Exception {
    // given: versions that number the timers of the task in one order or the other
    for (String added : List.of("aVeryLate", "zVeryLate")) {
      UUID one = UUID.randomUUID();
      UUID instance = start(one);
      String version = "2.0." + added;
      deploy(errand(version).replace(LATE, VERY_LATE.formatted(added, added) + LATE));

      // when
      time.at(NOON.plus(Duration.ofDays(1)), () -> migrate(instance, version, Map.of()));

      // then
      List<String> due =
          text(
              "select task_instance || ' ' || extract(epoch from execution_time - ?::timestamptz) / 86400 from scheduled_tasks where instance_id = '"
                  + instance
                  + "' order by execution_time",
              NOON.toString());
      assertThat(due).hasSize(2);
      assertThat(due.get(0)).contains(" 2.0");
      assertThat(due.get(1)).contains(" 6.0");

      // when
      fireTimer.fire(due.get(1).split(" ")[0], instance);
      fireTimer.fire(due.get(0).split(" ")[0], instance);

      // then
      assertThat(stored.visited(one))
          .containsSubsequence(added, "veryLate", "errandLate", "reminded");
      assertThat(services.remindersOf(one)).isEqualTo(1);
    }
  }

  @Test
  void shouldCancelTheTimersOfEventsThatAreGone() throws Exception {
    // given
    UUID instance = start();
    deploy(
        errand("1.1.0")
            .replace(LATE, LATE.replace("errandLate", "errandOverdue"))
            .replace("sourceRef=\"errandLate\"", "sourceRef=\"errandOverdue\""));
    String timer = stored.timers(application).get(0);

    // when: the event has another id, and nobody said that it is the same
    time.at(NOON, () -> migrate(instance, "1.1.0", Map.of()));

    // then
    assertThat(stored.timers(application)).hasSize(1).doesNotContain(timer);

    // when
    UUID other = UUID.randomUUID();
    UUID second = startOn("1.0.0", other);
    String kept = stored.timers(other).get(0);
    migrate(second, "1.1.0", Map.of("errandLate", "errandOverdue"));

    // then
    assertThat(stored.timers(other)).containsExactly(kept);
    fireTimer.fire(kept, second);
    assertThat(stored.visited(other)).contains("errandOverdue");
  }

  @Test
  void shouldNameTheElementsThatHaveNoPlaceAndMoveNothing() throws Exception {
    // given
    UUID instance = start();
    deploy(errand("1.1.0").replace("\"doErrand\"", "\"acceptOffer\""));

    // when
    MigrationPlan plan = migrateInstance.plan(Actor.SYSTEM, instance, "1.1.0", Map.of());

    // then
    assertThat(plan.isPossible()).isFalse();
    assertThat(plan.moves().get(0).choices())
        .extracting(MigrationPlan.Element::id)
        .containsExactly("acceptOffer");
    Refused.field(
        "doErrand", "refusal.migration.no-element", () -> migrate(instance, "1.1.0", Map.of()));
    Refused.with(
        Kind.INVALID_ARGUMENT, () -> migrate(instance, "1.1.0", Map.of("doErrand", "nowhere")));
    Refused.with(Kind.NOT_FOUND, () -> migrate(instance, "7.0.0", Map.of()));
    Refused.with(Kind.INVALID_STATE, () -> migrate(instance, "1.0.0", Map.of()));
    Refused.field(
        "doErrand",
        "refusal.migration.other-kind",
        () -> migrate(instance, "1.1.0", Map.of("doErrand", "testFinish")));
    assertThat(text("select process_version from process_instance where id = ?", instance))
        .containsExactly("1.0.0");

    // when
    migrate(instance, "1.1.0", Map.of("doErrand", "acceptOffer"));

    // then
    assertThat(errands.openTask(application).formKey()).isEqualTo("acceptOffer");
    assertThat(stored.notLeft(application)).containsExactly("acceptOffer");
    complete();
    assertThat(stored.instances(application, process)).containsExactly("COMPLETED errandDone");
    assertThat(stored.notLeft(application)).isEmpty();
  }

  @Test
  void shouldRetryAnIncidentWithTheServiceOfTheOtherVersion() throws Exception {
    // given
    services.failFor(application);
    UUID instance = start();
    complete();
    UUID incident =
        UUID.fromString(text("select id from incident where instance_id = ?", instance).get(0));
    deploy(
        errand("1.1.0")
            .replace(
                "operationRef=\"testFinishOperation\"", "operationRef=\"testRemindOperation\""));

    // when
    migrate(instance, "1.1.0", Map.of());
    boolean wentOn = retryIncident.retry(Actor.SYSTEM, incident);

    // then
    assertThat(wentOn).isTrue();
    assertThat(services.remindersOf(application)).isEqualTo(1);
    assertThat(stored.instances(application, process)).containsExactly("COMPLETED errandDone");
  }

  @Test
  void shouldComeBeforeOrAfterACompletionAtTheSameMoment() throws Exception {
    deploy(
        errand("1.1.0")
            .replace("id=\"errandDone\"", "id=\"errandDoneWell\"")
            .replace("targetRef=\"errandDone\"", "targetRef=\"errandDoneWell\""));
    for (int i = 0; i < 20; i++) {
      // given
      UUID one = UUID.randomUUID();
      UUID instance = startOn("1.0.0", one);
      TaskView task = errands.openTask(one);

      // when
      List<CommandRejected> refusals =
          AtOnce.refusals(() -> errands.complete(task), () -> migrate(instance, "1.1.0", Map.of()));

      // then
      assertThat(refusals.get(0)).as("the completion").isNull();
      String end = stored.instances(one, process).get(0);
      if (refusals.get(1) == null) {
        assertThat(end).isEqualTo("COMPLETED errandDoneWell");
      } else {
        assertThat(refusals.get(1).kind()).isEqualTo(Kind.INVALID_STATE);
        assertThat(end).isEqualTo("COMPLETED errandDone");
      }
    }
  }

  @Test
  void shouldForbidMigrationToThoseWhoDoNotOperateProcesses() throws Exception {
    UUID instance = start();
    deploy(errand("1.1.0"));
    Actor stranger = new Actor(UUID.randomUUID(), "stranger", "Stranger", List.of());

    Refused.with(
        Kind.FORBIDDEN, () -> migrateInstance.migrate(stranger, instance, "1.1.0", Map.of()));
    Refused.with(Kind.NOT_FOUND, () -> migrate(UUID.randomUUID(), "1.1.0", Map.of()));
  }

  @Test
  void shouldLeaveNothingOfAMoveThatRollsBack() throws Exception {
    UUID instance = start();
    deploy(errand("1.1.0"));

    assertThatThrownBy(
            () ->
                steps.call(
                    () -> {
                      migrate(instance, "1.1.0", Map.of());
                      throw new IllegalStateException("too late");
                    }))
        .hasMessage("too late");

    assertThat(text("select process_version from process_instance where id = ?", instance))
        .containsExactly("1.0.0");
    complete();
    assertThat(stored.instances(application, process)).containsExactly("COMPLETED errandDone");
  }

  private MigrationPlan migrate(UUID instance, String version, Map<String, String> elements) {
    return migrateInstance.migrate(Actor.SYSTEM, instance, version, elements);
  }

  private UUID start() throws Exception {
    return start(application);
  }

  private UUID start(UUID subject) throws Exception {
    return time.at(NOON, () -> errands.start(process, subject));
  }

  /** On a version that is no longer the latest: as if it had been started before. */
  private UUID startOn(String version, UUID subject) throws Exception {
    UUID instance = start(subject);
    if (!text("select process_version from process_instance where id = ?", instance)
        .contains(version)) {
      time.at(
          NOON,
          () ->
              migrate(
                  instance,
                  version,
                  text(
                              "select version from process_definition where process_id = ? and xml like '%errandOverdue%'",
                              process)
                          .isEmpty()
                      ? Map.of()
                      : Map.of("errandOverdue", "errandLate")));
    }
    return instance;
  }

  private void complete() {
    errands.complete(errands.openTask(application));
  }

  private List<String> text(String sql, Object... arguments) {
    return stored.texts(sql, arguments);
  }

  private void deploy(String xml) {
    errands.deploy(xml);
  }

  private String errand(String version) {
    return Errands.file(version, "")
        .replace("<process id=\"errand\"", "<process id=\"" + process + "\"");
  }
}
