package dev.hatchway.process.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hatchway.identity.Actor;
import dev.hatchway.tasks.TaskStatus;
import dev.hatchway.tasks.TaskView;
import dev.hatchway.tasks.TasksOf;
import dev.hatchway.testing.Planted;
import dev.hatchway.testing.PostgresForTests;
import dev.hatchway.testing.StoredCase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Where a process cannot go on and no service said so: from a completed task, from a timer, from
 * what was retried. Each is an incident, and none is lost or done for ever.
 */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class LateIncidentsTest {

  private static final String INCIDENTS =
      "select node_id || ' ' || attempts || ' ' || coalesce(resolution, 'OPEN') from incident"
          + " where application_id = ?";

  @Inject Errands errands;
  @Inject RetryIncident retryIncident;
  @Inject FireTimer fireTimer;
  @Inject FailedTimers failedTimers;
  @Inject TimerQueue queue;
  @Inject TasksOf tasks;
  @Inject ErrandOperations services;
  @Inject StoredCase stored;
  @Inject DataSource database;

  private final UUID application = UUID.randomUUID();
  private UUID instance;

  @BeforeEach
  void deploy() {
    errands.deploy(Errands.file("1.0.0", ""));
  }

  @Test
  void shouldKeepACompletedTaskThatTheProcessCannotGoOnFrom() {
    // given
    instance = errands.start(application);
    TaskView task = errands.openTask(application);

    try (Planted planted = refusing("testFinish")) {
      // when
      errands.complete(task);

      // then
      assertThat(texts(INCIDENTS)).containsExactly("doErrand 1 OPEN");
      assertThat(texts("select message from incident where application_id = ?"))
          .containsExactly(
              "The database refused to write: a row of node_visit breaks the rule "
                  + planted.name());
      assertThat(stored.timers(application)).as("deadlines of what was done").isEmpty();
      assertThat(retryIncident.retry(Actor.SYSTEM, incident())).isFalse();
      assertThat(texts(INCIDENTS)).containsExactly("doErrand 2 OPEN");
    }

    // when
    assertThat(retryIncident.retry(Actor.SYSTEM, incident())).isTrue();

    // then
    assertThat(texts(INCIDENTS)).containsExactly("doErrand 2 RETRIED");
    assertThat(stored.instances(application, "errand")).containsExactly("COMPLETED errandDone");
  }

  @Test
  void shouldBlameTheServiceWhereWhatFollowsItCannotBeWritten() {
    // given
    instance = errands.start(application);

    try (Planted planted = refusing("errandDone")) {
      // when
      errands.complete(errands.openTask(application));

      // then
      assertThat(texts(INCIDENTS)).containsExactly("testFinish 1 OPEN");
      assertThat(retryIncident.retry(Actor.SYSTEM, incident())).isFalse();
      assertThat(texts(INCIDENTS)).containsExactly("testFinish 2 OPEN");
    }
    assertThat(retryIncident.retry(Actor.SYSTEM, incident())).isTrue();
    assertThat(stored.instances(application, "errand")).containsExactly("COMPLETED errandDone");
  }

  @Test
  void shouldMakeAnIncidentOfATimerThatCannotFireAndFireItAtARetry() {
    // given
    instance = errands.start(application);
    String timer = stored.timers(application).get(0);

    try (Planted planted = refusing("testRemind")) {
      // when
      assertThat(fireTimer.fire(timer, instance)).isTrue();

      // then: nobody fires it again, and others come due
      assertThat(texts(INCIDENTS)).containsExactly("doErrand 1 OPEN");
      assertThat(queue.due(Instant.now().plus(Duration.ofDays(20_000)), 10_000))
          .extracting(TimerQueue.Due::id)
          .doesNotContain(timer);
      assertThat(retryIncident.retry(Actor.SYSTEM, incident())).isFalse();
      failedTimers.run();
      assertThat(texts(INCIDENTS)).containsExactly("doErrand 2 OPEN");
    }

    // when
    assertThat(retryIncident.retry(Actor.SYSTEM, incident())).isTrue();

    // then
    assertThat(services.remindersOf(application)).isPositive();
    assertThat(
            texts(
                "select 1 from node_visit v join process_instance i on i.id = v.instance_id"
                    + " where v.node_id = 'reminded' and i.application_id = ?"))
        .hasSize(1);
    assertThat(errands.openTask(application).status()).isEqualTo(TaskStatus.READY);
    assertThat(stored.timers(application)).isEmpty();
  }

  @Test
  void shouldEndTheIncidentOfATimerThatTheInstanceNeedsNoMore() {
    // given
    instance = errands.start(application);
    try (Planted planted = refusing("testRemind")) {
      fireTimer.fire(stored.timers(application).get(0), instance);
    }

    // when
    errands.complete(errands.openTask(application));
    failedTimers.run();

    // then
    assertThat(texts(INCIDENTS)).containsExactly("doErrand 1 WITHDRAWN");
    assertThat(stored.timers(application)).isEmpty();
  }

  @Test
  void shouldMakeAnIncidentOfATimerWhoseTimeComesToNothing() {
    // given: the reminder is after as long as a variable says, which is no duration
    errands.deploy(
        Errands.file("1.0.0", "")
            .replace("process id=\"errand\"", "process id=\"errandByVariable\"")
            .replace(
                "<timeDuration xsi:type=\"tFormalExpression\">P2D",
                "<timeDuration xsi:type=\"tFormalExpression\""
                    + " language=\"http://www.omg.org/spec/FEEL/20140401\">way"));

    // when
    instance = errands.start("errandByVariable", application);

    // then
    assertThat(texts(INCIDENTS)).containsExactly("testPrepare 1 OPEN");
    assertThat(tasks.application(application)).isEmpty();
    services.send(application, "PT48H");
    assertThat(retryIncident.retry(Actor.SYSTEM, incident())).isTrue();
    assertThat(errands.openTask(application).formKey()).isEqualTo("doErrand");
  }

  /** The instance's visit of the node cannot be written. */
  private Planted refusing(String node) {
    return Planted.check(
        database,
        "node_visit",
        "not (instance_id = '%s' and node_id = '%s')".formatted(instance, node));
  }

  private UUID incident() {
    return UUID.fromString(texts("select id from incident where application_id = ?").get(0));
  }

  private List<String> texts(String sql) {
    return stored.texts(sql, application);
  }
}
