package dev.hatchway.process.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hatchway.platform.AuditTrail;
import dev.hatchway.platform.Steps;
import dev.hatchway.platform.Time;
import dev.hatchway.tasks.TaskView;
import dev.hatchway.tasks.TasksOf;
import dev.hatchway.testing.PostgresForTests;
import dev.hatchway.testing.StoredCase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.MDC;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the structured log says of steps, read as whoever collects it would. */
@QuarkusTest
@TestProfile(StepLogTest.Structured.class)
@WithTestResource(PostgresForTests.class)
class StepLogTest {

  private static final Path LOG = Path.of("target", "step-log-test.json");

  /** Logs into a file, one JSON object a line. */
  public static class Structured implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "quarkus.log.file.enabled", "true",
          "quarkus.log.file.path", LOG.toString(),
          "quarkus.log.file.json.enabled", "true",
          "quarkus.log.category.\"dev.hatchway.platform.StepLog\".level", "INFO");
    }
  }

  @Inject Errands errands;
  @Inject FireTimer fireTimer;
  @Inject TasksOf tasks;
  @Inject ErrandOperations services;
  @Inject AuditTrail audit;
  @Inject Steps steps;
  @Inject Time time;
  @Inject StoredCase stored;
  @Inject ObjectMapper json;

  private final UUID application = UUID.randomUUID();

  @BeforeEach
  void deploy() {
    errands.deploy(Errands.file("1.0.0", ""));
  }

  @AfterEach
  void shouldLeaveNothingOnTheThread() {
    assertThat(MDC.get("instanceId")).isNull();
    assertThat(MDC.get("applicationId")).isNull();
  }

  @Test
  void shouldWriteALineOfEachStepWithWhatItIsAbout() throws Exception {
    // when
    UUID instance = errands.start(application);
    String timer = stored.timers(application).get(0);
    UUID task = task().id();
    fireTimer.fire(timer, instance);

    // then
    assertThat(lines("StepLog", instance))
        .extracting(line -> line.get("message").asText())
        .containsExactly(
            "process.started errand 1.0.0, task.opened doErrand " + task,
            "timer.fired errand " + timer);
    assertThat(lines("StepLog", instance))
        .allSatisfy(
            line -> {
              assertThat(line.get("level").asText()).isEqualTo("INFO");
              assertThat(line.get("mdc").get("applicationId").asText())
                  .isEqualTo(application.toString());
            });
  }

  @Test
  void shouldSayWhatHappenedToATaskButNotWhoDidIt() throws Exception {
    // given
    UUID instance = errands.start(application);
    TaskView task = task();

    // when: as the commands of tasks do, which have no engine at hand
    steps.call(
        () -> {
          audit.record(
              new AuditTrail.Event(
                  "grace",
                  "task.claimed",
                  "task",
                  task.id().toString(),
                  application,
                  instance,
                  Map.of("formKey", "doErrand", "note", "private")));
          audit.record(
              new AuditTrail.Event(
                  "grace", "person.greeted", "person", "grace", null, null, Map.of()));
          return null;
        });

    // then
    assertThat(lines("StepLog", instance))
        .extracting(line -> line.get("message").asText())
        .contains("task.claimed doErrand " + task.id() + ", person.greeted");
  }

  @Test
  void shouldSayWhatAFailedStepWasAbout() throws Exception {
    // given
    services.failFor(application);
    UUID instance = errands.start(application);

    // when: a service fails, and is left waiting
    errands.complete(task());

    // then
    assertThat(lines("ServiceTaskHandler", instance))
        .singleElement()
        .satisfies(
            line -> assertThat(line.get("message").asText()).startsWith("Service testFinish"));

    // when: a step fails as a whole
    UUID other = UUID.randomUUID();
    assertThatThrownBy(
            () ->
                steps.call(
                    () -> {
                      audit.record(
                          new AuditTrail.Event(
                              "hatchway", "x", "task", "y", application, other, Map.of()));
                      throw new IllegalStateException("of grace");
                    }))
        .isInstanceOf(IllegalStateException.class);

    // then
    assertThat(lines("StepLog", other))
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.get("level").asText()).isEqualTo("WARN");
              assertThat(line.get("message").asText())
                  .contains("IllegalStateException")
                  .doesNotContain("grace");
            });
  }

  @Test
  void shouldKeepQuietAboutAReplayedPast() throws Exception {
    UUID instance =
        time.at(Instant.parse("2026-03-02T12:00:00Z"), () -> errands.start(application));
    assertThat(lines("StepLog", instance)).isEmpty();
  }

  private TaskView task() {
    return tasks.application(application).get(0);
  }

  /** Lines of a class while a step was about the instance. */
  private List<JsonNode> lines(String logger, UUID instance) throws IOException {
    List<JsonNode> found = new ArrayList<>();
    for (String line : Files.readAllLines(LOG)) {
      JsonNode one = json.readTree(line);
      if (one.get("loggerName").asText().endsWith("." + logger)
          && one.path("mdc").path("instanceId").asText().equals(instance.toString())) {
        found.add(one);
      }
    }
    return found;
  }
}
