package dev.hatchway.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.arjuna.ats.arjuna.coordinator.TxControl;
import dev.hatchway.testing.PostgresForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a step does where PostgreSQL, a connection or time fails it, on a table of its own. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class StepsTest {

  private static final String END_OWN_SESSION = "select pg_terminate_backend(pg_backend_pid())";

  @Inject Steps steps;
  @Inject EntityManager entities;
  @Inject AuditTrail audit;
  @Inject DataSource database;

  private final String table = "steps_" + UUID.randomUUID().toString().replace("-", "");
  private int attempts;

  @BeforeEach
  void table() throws Exception {
    execute("create table " + table + " (note text)");
  }

  @AfterEach
  void drop() throws Exception {
    execute("drop table " + table);
    execute("drop function if exists " + table + "() cascade");
  }

  @Test
  void shouldTakeAStepAgainThatLostItsConnection() throws Exception {
    steps.call(
        () -> {
          write("kept");
          if (++attempts == 1) {
            entities.createNativeQuery(END_OWN_SESSION).getResultList();
          }
          return null;
        });

    assertThat(attempts).isEqualTo(2);
    assertThat(notes()).isEqualTo(1);
  }

  @Test
  void shouldGiveUpAfterAFewTries() {
    assertThatThrownBy(
            () ->
                steps.call(
                    () -> {
                      attempts++;
                      entities
                          .createNativeQuery("select set_config('statement_timeout', '50', true)")
                          .getResultList();
                      return entities.createNativeQuery("select pg_sleep(5)").getResultList();
                    }))
        .satisfies(failure -> assertThat(Infrastructure.failed(failure)).isTrue());

    assertThat(attempts).isEqualTo(3);
  }

  @Test
  void shouldNotTakeAStepAgainWhoseCommitWasNotAnswered() throws Exception {
    // given: the session ends when deferred constraints are looked at
    execute(
        "create function %1$s() returns trigger language plpgsql as $$ begin perform pg_terminate_backend(pg_backend_pid()); return null; end $$"
            .formatted(table));
    execute(
        "create constraint trigger %1$s after insert on %1$s deferrable initially deferred for each row execute function %1$s()"
            .formatted(table));

    // when, then
    assertThatThrownBy(
            () ->
                steps.call(
                    () -> {
                      attempts++;
                      write("in doubt");
                      return null;
                    }))
        .isInstanceOf(StepInDoubt.class);
    assertThat(attempts).isEqualTo(1);
  }

  @Test
  void shouldTakeAStepAgainThatRanOutOfTimeBeforeItAskedTheDatabase() throws Exception {
    // given: as a service that waits for long, after which no transaction is running
    inASecond(
        () -> {
          write("kept");
          if (++attempts == 1) {
            TimeUnit.MILLISECONDS.sleep(1800);
          }
          audit.record(new AuditTrail.Event("hatchway", "x", "step", table, null, null, Map.of()));
          return null;
        });

    assertThat(attempts).isEqualTo(2);
    assertThat(notes()).isEqualTo(1);
  }

  @Test
  void shouldBlameNoPartForTimeThatRanOut() throws Exception {
    // when: the part that meets it says that it failed
    inASecond(
        () -> {
          StepPart part = steps.part();
          assertThat(part.leftFor()).isEmpty();
          write("kept");
          if (++attempts == 1) {
            TimeUnit.MILLISECONDS.sleep(1800);
            throw part.failed("A service failed", new IllegalStateException("No transaction"));
          }
          return null;
        });

    assertThat(attempts).isEqualTo(2);
    assertThat(notes()).isEqualTo(1);
  }

  @Test
  void shouldLeaveThePartThatACommitFailsFor() throws Exception {
    // given
    execute(
        "create function %1$s() returns trigger language plpgsql as $$ begin if new.note = 'bad' then raise exception 'no'; end if; return null; end $$"
            .formatted(table));
    execute(
        "create constraint trigger %1$s after insert on %1$s deferrable initially deferred for each row execute function %1$s()"
            .formatted(table));

    // when
    String left =
        steps.call(
            () -> {
              attempts++;
              write("good");
              String why = null;
              for (String note : new String[] {"good", "bad", "good"}) {
                StepPart part = steps.part();
                if (part.leftFor().isPresent()) {
                  why = note + ": " + FailureText.of(part.leftFor().get());
                } else {
                  write(note);
                }
              }
              return why;
            });

    // then
    assertThat(left).isEqualTo("bad: The database refused to write: a trigger says: no");
    assertThat(notes()).isEqualTo(3);
    assertThat(attempts).isEqualTo(4);
  }

  private void write(String note) {
    entities
        .createNativeQuery("insert into " + table + " values (?1)")
        .setParameter(1, note)
        .executeUpdate();
  }

  private void inASecond(Callable<?> work) throws Exception {
    int usual = TxControl.getDefaultTimeout();
    TxControl.setDefaultTimeout(1);
    try {
      steps.call(work);
    } finally {
      TxControl.setDefaultTimeout(usual);
    }
  }

  private long notes() throws Exception {
    return steps.call(
        () ->
            ((Number) entities.createNativeQuery("select count(*) from " + table).getSingleResult())
                .longValue());
  }

  private void execute(String sql) throws Exception {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
