package dev.hatchway.process.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hatchway.identity.Actor;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.tasks.TaskView;
import dev.hatchway.tasks.TasksOf;
import dev.hatchway.testing.AtOnce;
import dev.hatchway.testing.HeldInstance;
import dev.hatchway.testing.PostgresForTests;
import dev.hatchway.testing.StoredCase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Steps that meet at one instance wait for it first, and look again once they have it. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class LocksTest {

  private static final int MEETINGS = 25;
  private static final String DEADLOCKS =
      "select deadlocks from pg_stat_database where datname = current_database()";

  @Inject Errands errands;
  @Inject RetryIncident retryIncident;
  @Inject FireTimer fireTimer;
  @Inject TasksOf tasks;
  @Inject ErrandOperations services;
  @Inject StoredCase stored;
  @Inject DataSource database;

  private final UUID application = UUID.randomUUID();

  @BeforeEach
  void deploy() {
    errands.deploy(Errands.file("1.0.0", ""));
  }

  @Test
  void shouldWaitForTheInstanceBeforeItTakesTheTimer() throws Exception {
    // given
    UUID instance = errands.start(application);
    String timer = stored.timers(application).get(0);
    CompletableFuture<Boolean> fired;

    // when: another step has the instance
    try (HeldInstance held = HeldInstance.of(database, instance)) {
      fired = CompletableFuture.supplyAsync(() -> fireTimer.fire(timer, instance));
      held.awaitWaiting(1);

      // then: that step may still cancel the timer
      assertThat(
              stored.texts(
                  "select 1 from scheduled_tasks where task_instance = ? for update skip locked",
                  timer))
          .hasSize(1);
    }
    assertThat(fired.get(30, TimeUnit.SECONDS)).isTrue();
    assertThat(services.remindersOf(application)).isEqualTo(1);
  }

  @Test
  void shouldNeverDeadlockWhenATimerMeetsACompletion() throws Exception {
    // given
    List<String> before = stored.texts(DEADLOCKS);

    for (int meeting = 0; meeting < MEETINGS; meeting++) {
      UUID one = UUID.randomUUID();
      UUID instance = errands.start(one);
      String timer = stored.timers(one).get(0);
      TaskView task = tasks.application(one).get(0);

      // when
      List<CommandRejected> refusals =
          AtOnce.refusals(() -> fireTimer.fire(timer, instance), () -> errands.complete(task));

      // then
      assertThat(refusals).containsOnlyNulls();
      assertThat(stored.instances(one, "errand")).containsExactly("COMPLETED errandDone");
      assertThat(services.remindersOf(one)).isLessThanOrEqualTo(1);
      assertThat(stored.timers(one)).isEmpty();
    }
    assertThat(stored.texts(DEADLOCKS)).isEqualTo(before);
  }

  @Test
  void shouldDoNothingForATimerOfAnEndedInstance() throws Exception {
    // given
    UUID instance = errands.start(application);
    String timer = stored.timers(application).get(0);
    errands.complete(tasks.application(application).get(0));

    // when, then: it went with its instance
    assertThat(fireTimer.fire(timer, instance)).isFalse();

    // when, then: one that stayed all the same is cleared away
    execute(
        "insert into scheduled_tasks (task_name, task_instance, task_data, execution_time, picked,"
            + " version, instance_id) values ('process-timer', ?, convert_to(format('{\"instanceId\":"
            + "\"%1$s\",\"rootId\":\"%1$s\",\"timerId\":\"1\",\"intervalMillis\":0,"
            + "\"repetitionsLeft\":0}', ?), 'UTF8'), now(), false, 1, ?)",
        timer, instance.toString(), instance);
    assertThat(fireTimer.fire(timer, instance)).isTrue();
    assertThat(services.remindersOf(application)).isZero();
    assertThat(stored.timers(application)).isEmpty();
  }

  @Test
  void shouldRefuseTheSecondOfTwoRetriesAtOnce() throws Exception {
    // given
    services.failFor(application);
    UUID instance = errands.start(application);
    errands.complete(tasks.application(application).get(0));
    services.mend(application);
    UUID incident =
        UUID.fromString(
            stored.texts("select id from incident where application_id = ?", application).get(0));

    // when: both have seen the open incident before either has the instance
    CompletableFuture<List<CommandRejected>> both;
    try (HeldInstance held = HeldInstance.of(database, instance)) {
      both =
          CompletableFuture.supplyAsync(
              () ->
                  refusals(
                      () -> retryIncident.retry(Actor.SYSTEM, incident),
                      () -> retryIncident.retry(Actor.SYSTEM, incident)));
      held.awaitWaiting(2);
    }
    List<CommandRejected> refusals = both.get(30, TimeUnit.SECONDS);

    // then
    assertThat(refusals)
        .filteredOn(refusal -> refusal != null)
        .singleElement()
        .satisfies(
            refusal -> {
              assertThat(refusal.kind()).isEqualTo(CommandRejected.Kind.INVALID_STATE);
              assertThat(refusal.reason()).isEqualTo("refusal.incident-over");
            });
    assertThat(
            stored.texts(
                "select attempts || ' ' || resolution || ' ' || message from incident where id = ?",
                incident))
        .containsExactly("1 RETRIED The errand's shop is closed");
    assertThat(stored.instances(application, "errand")).containsExactly("COMPLETED errandDone");
  }

  private static List<CommandRejected> refusals(Runnable... commands) {
    try {
      return AtOnce.refusals(commands);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  private void execute(String sql, Object... arguments) throws Exception {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < arguments.length; i++) {
        statement.setObject(i + 1, arguments[i]);
      }
      statement.executeUpdate();
    }
  }
}
