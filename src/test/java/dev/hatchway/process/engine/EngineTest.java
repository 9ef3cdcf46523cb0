package dev.hatchway.process.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hatchway.identity.Actor;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.ForAnotherNode;
import dev.hatchway.platform.Steps;
import dev.hatchway.platform.Time;
import dev.hatchway.tasks.TaskStatus;
import dev.hatchway.tasks.TaskView;
import dev.hatchway.tasks.TasksOf;
import dev.hatchway.testing.PostgresForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The engine on a small process of its own: steps, timers, incidents, versions, refused files. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class EngineTest {

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  @Inject DeployProcess deployProcess;
  @Inject Errands errands;
  @Inject Definitions definitions;
  @Inject StartProcess startProcess;
  @Inject DeliverMessage deliverMessage;
  @Inject RetryIncident retryIncident;
  @Inject FireTimer fireTimer;
  @Inject TasksOf tasks;
  @Inject ErrandOperations services;
  @Inject Steps steps;
  @Inject Time time;
  @Inject DataSource database;

  private final UUID application = UUID.randomUUID();

  @BeforeEach
  void deploy() throws Exception {
    deployProcess.deploy(Actor.SYSTEM, "errand.bpmn", errand("1.0.0", ""));
  }

  @Test
  void shouldRunUntilItWaitsAndKeepEverythingInOneCommit() throws Exception {
    // when
    start();

    // then
    assertThat(rows("select state, lock_version from process_instance where application_id = ?"))
        .containsExactly("ACTIVE 1");
    assertThat(visits()).containsExactly("errandAsked", "testPrepare", "doErrand");
    assertThat(openTask().formKey()).isEqualTo("doErrand");
    assertThat(timerOf(application)).isNotNull();
  }

  @Test
  void shouldKeepWhatEachStepLeftOfTheVariables() throws Exception {
    // given
    start();

    // then
    assertThat(
            rows(
                "select v.changed ->> 'applicationId', v.changed ->> 'way' from variable_change v"
                    + " join process_instance i on i.id = v.instance_id where i.application_id = ?"))
        .containsExactly(application + " LONG");
  }

  @Test
  void shouldLeaveNothingOfAStepThatRollsBack() {
    // when
    assertThatThrownBy(
            () ->
                steps.call(
                    () -> {
                      startProcess.start(instance());
                      throw new IllegalStateException("too late");
                    }))
        .hasMessage("too late");

    // then
    assertThat(rows("select 1 from process_instance where application_id = ?")).isEmpty();
    assertThat(tasks.application(application)).isEmpty();
    assertThat(timerOf(application)).isNull();
  }

  @Test
  void shouldTakeTheWayThatTheConditionSays() throws Exception {
    // given
    services.send(application, "SHORT");
    start();

    // when
    complete();

    // then
    assertThat(endEvent()).isEqualTo("COMPLETED errandSkipped");
    assertThat(timerOf(application)).as("timers go with their instance").isNull();
  }

  @Test
  void shouldKeepWhatAPersonDidWhenNoConditionHolds() throws Exception {
    // given
    services.send(application, "SIDEWAYS");
    start();

    // when
    complete();

    // then
    assertThat(rows("select state, lock_version from process_instance where application_id = ?"))
        .containsExactly("ACTIVE 2");
    assertThat(rows("select node_id, attempts from incident where application_id = ?"))
        .containsExactly("doErrand 1");
    assertThat(rows("select message from incident where application_id = ?").get(0))
        .startsWith("Process errand could not go on at “Which way?” (whichWay): ");
  }

  @Test
  void shouldFireATimerOnceAlthoughTwoNodesReachForIt() throws Exception {
    // given
    start();
    String timer = timerOf(application);
    UUID root =
        UUID.fromString(rows("select id from process_instance where application_id = ?").get(0));

    // when
    List<Boolean> fired =
        atOnce(() -> fireTimer.fire(timer, root), () -> fireTimer.fire(timer, root));

    // then
    assertThat(fired).containsExactlyInAnyOrder(true, false);
    assertThat(services.remindersOf(application)).isEqualTo(1);
    assertThat(openTask().status()).isEqualTo(TaskStatus.READY);
  }

  @Test
  void shouldKeepWhatAPersonDidWhenAServiceFailsAndGoOnAfterRetry() throws Exception {
    // given
    services.failFor(application);
    start();

    // when
    complete();

    // then
    UUID incident =
        UUID.fromString(rows("select id from incident where application_id = ?").get(0));
    assertThat(visits()).contains("testFinish").doesNotContain("errandDone");
    assertThat(rows("select message, attempts from incident where application_id = ?"))
        .containsExactly("The errand's shop is closed 1");

    // when
    assertThat(retryIncident.retry(Actor.SYSTEM, incident)).isFalse();

    // then
    assertThat(rows("select attempts, resolution from incident where application_id = ?"))
        .containsExactly("2 null");

    // when
    services.mend(application);
    assertThat(retryIncident.retry(Actor.SYSTEM, incident)).isTrue();

    // then
    assertThat(endEvent()).isEqualTo("COMPLETED errandDone");
    assertThat(rows("select attempts, resolution from incident where application_id = ?"))
        .containsExactly("2 RETRIED");
    assertThatThrownBy(() -> retryIncident.retry(Actor.SYSTEM, incident))
        .isInstanceOf(CommandRejected.class);
  }

  @Test
  void shouldKnowAFailedServiceAgainWhereTheRepeatedStepMakesNewIds() {
    // when: each attempt submits under an id of its own
    List<UUID> attempts = new ArrayList<>();
    errands.step(
        () -> {
          UUID submitted = UUID.randomUUID();
          attempts.add(submitted);
          services.failToPrepare(submitted);
          return startProcess.start(instance(submitted));
        });

    // then
    assertThat(attempts).hasSize(2);
    assertThat(rows("select message from incident where application_id = ?", attempts.get(1)))
        .containsExactly("Nobody prepares errands today");
    assertThat(rows("select state from process_instance where application_id = ?", attempts.get(0)))
        .isEmpty();
  }

  @Test
  void shouldForbidRetryToThoseWhoDoNotOperateProcesses() throws Exception {
    // given
    services.failFor(application);
    start();
    complete();
    UUID incident =
        UUID.fromString(rows("select id from incident where application_id = ?").get(0));
    Actor stranger = new Actor(UUID.randomUUID(), "stranger", "Stranger", List.of());

    // when, then
    assertThatThrownBy(() -> retryIncident.retry(stranger, incident))
        .isInstanceOfSatisfying(
            CommandRejected.class,
            refusal -> assertThat(refusal.kind()).isEqualTo(CommandRejected.Kind.FORBIDDEN));
  }

  @Test
  void shouldRunVersionsSideBySide() throws Exception {
    // given
    start();

    // when
    deployProcess.deploy(Actor.SYSTEM, "errand.bpmn", errand("1.1.0", " carefully"));
    UUID later = UUID.randomUUID();
    steps.call(() -> startProcess.start(instance(later)));
    complete();

    // then
    assertThat(endEvent()).isEqualTo("COMPLETED errandDone");
    assertThat(rows("select process_version from process_instance where application_id = ?"))
        .containsExactly("1.0.0");
    assertThat(rows("select process_version from process_instance where application_id = ?", later))
        .containsExactly("1.1.0");
  }

  @Test
  void shouldLeaveAVersionThatItCannotRunToNewerNodes() throws Exception {
    // given: an instance, and beside it a version with a service that this node does not know
    start();
    String version = "9." + System.nanoTime();
    execute(
        "insert into process_definition (process_id, version, name, file_name, content_hash, xml,"
            + " deployed_at, deployed_by) select process_id, ?, name, file_name, ?,"
            + " replace(replace(xml, 'testPrepare', 'ofANewerNode'), '1.0.0', ?), deployed_at, 'newer'"
            + " from process_definition where process_id = 'errand' and version = '1.0.0'",
        version,
        version,
        version);
    definitions.forgetLatest("errand");

    try {
      // when
      UUID later = UUID.randomUUID();
      steps.call(() -> startProcess.start(instance(later)));

      // then
      assertThat(
              rows("select process_version from process_instance where application_id = ?", later))
          .doesNotContain(version);
      execute(
          "update process_instance set process_version = ? where application_id = ?",
          version,
          application);
      assertThatThrownBy(this::complete).isInstanceOf(ForAnotherNode.class);
      assertThat(openTask().status()).as("nothing was changed").isEqualTo(TaskStatus.READY);
    } finally {
      execute("delete from process_instance where process_version = ?", version);
      execute("delete from process_definition where version = ?", version);
      definitions.forgetLatest("errand");
    }
  }

  @Test
  void shouldRefuseAMessageNobodyWaitsFor() throws Exception {
    // given
    start();

    // when, then
    assertThatThrownBy(
            () ->
                steps.call(
                    () -> {
                      deliverMessage.deliver("errand", application, "errandCalledOff");
                      return null;
                    }))
        .isInstanceOfSatisfying(
            CommandRejected.class,
            refusal -> assertThat(refusal.kind()).isEqualTo(CommandRejected.Kind.INVALID_STATE));
  }

  @Test
  void shouldNameFileElementAndReasonOfAFileThatCannotRun() throws Exception {
    String unknownRole = errand("2.0.0", "").replace(">MANAGER<", ">MANAGERS<");
    String badCondition = errand("2.0.0", "").replace("way = \"LONG\"", "way = = 3");
    String unknownService =
        errand("2.0.0", "").replace("name=\"testFinish\"", "name=\"testVanish\"");
    String notXml = errand("2.0.0", "").replace("</process>", "");

    assertRefused(unknownRole, "doErrand", "refusal.bpmn.unknown-role");
    assertRefused(badCondition, "whichWay", "refusal.bpmn.bad-condition");
    assertRefused(unknownService, "testFinish", "refusal.bpmn.unknown-operation");
    assertThatThrownBy(() -> deployProcess.deploy(Actor.SYSTEM, "errand.bpmn", notXml))
        .isInstanceOfSatisfying(
            CommandRejected.class,
            refusal -> {
              assertThat(refusal.reason()).isEqualTo("refusal.bpmn.malformed");
              assertThat(refusal.arguments()).contains("errand.bpmn");
            });
    assertThat(
            rows(
                "select version from process_definition where process_id = 'errand' and version = '2.0.0' and ? is not null"))
        .as("nothing of a refused file is kept")
        .isEmpty();
  }

  @Test
  void shouldRefuseOtherContentUnderAVersionThatExists() throws Exception {
    assertThatThrownBy(
            () ->
                deployProcess.deploy(
                    Actor.SYSTEM, "errand.bpmn", errand("1.0.0", " in another way")))
        .isInstanceOfSatisfying(
            CommandRejected.class,
            refusal -> assertThat(refusal.kind()).isEqualTo(CommandRejected.Kind.CONFLICT));
  }

  private void assertRefused(String xml, String element, String reason) {
    assertThatThrownBy(() -> deployProcess.deploy(Actor.SYSTEM, "errand.bpmn", xml))
        .isInstanceOfSatisfying(
            CommandRejected.class,
            refusal -> {
              assertThat(refusal.id()).isEqualTo("errand.bpmn");
              assertThat(refusal.fields())
                  .anySatisfy(
                      field -> {
                        assertThat(field.field()).isEqualTo(element);
                        assertThat(field.reason()).isEqualTo(reason);
                      });
            });
  }

  private void start() throws Exception {
    time.at(NOON, () -> errands.step(() -> startProcess.start(instance())));
  }

  private void complete() {
    errands.complete(openTask());
  }

  private StartProcess.NewInstance instance() {
    return instance(application);
  }

  private static StartProcess.NewInstance instance(UUID application) {
    return Errands.instance("errand", application);
  }

  private TaskView openTask() {
    return errands.openTask(application);
  }

  private String timerOf(UUID applicationId) {
    List<String> instances =
        rows("select id from process_instance where application_id = ?", applicationId);
    return instances.stream()
        .flatMap(
            id ->
                rows(
                    "select task_instance from scheduled_tasks where convert_from(task_data, 'UTF8')"
                        + "::jsonb ->> 'instanceId' = ?::text",
                    UUID.fromString(id))
                    .stream())
        .findFirst()
        .orElse(null);
  }

  private List<String> visits() {
    return rows(
        "select v.node_id from node_visit v join process_instance i on i.id = v.instance_id"
            + " where i.application_id = ? order by v.ctid");
  }

  private String endEvent() {
    return rows("select state, end_event from process_instance where application_id = ?").get(0);
  }

  private void execute(String sql, Object... arguments) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < arguments.length; i++) {
        statement.setObject(i + 1, arguments[i]);
      }
      statement.executeUpdate();
    }
  }

  private List<String> rows(String sql) {
    return rows(sql, application);
  }

  private List<String> rows(String sql, UUID argument) {
    try (var connection = database.getConnection();
        var select = connection.prepareStatement(sql)) {
      select.setObject(1, argument);
      List<String> rows = new ArrayList<>();
      try (var found = select.executeQuery()) {
        while (found.next()) {
          StringBuilder row = new StringBuilder(String.valueOf(found.getObject(1)));
          for (int i = 2; i <= found.getMetaData().getColumnCount(); i++) {
            row.append(' ').append(found.getObject(i));
          }
          rows.add(row.toString());
        }
      }
      return rows;
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  @SafeVarargs
  private static <T> List<T> atOnce(Callable<T>... works) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(works.length);
    CountDownLatch gate = new CountDownLatch(1);
    try {
      List<Future<T>> running = new ArrayList<>();
      for (Callable<T> work : works) {
        running.add(
            threads.submit(
                () -> {
                  gate.await();
                  return work.call();
                }));
      }
      gate.countDown();
      List<T> results = new ArrayList<>();
      for (Future<T> result : running) {
        results.add(result.get());
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }

  private static String errand(String version, String label) {
    return Errands.file(version, label);
  }
}
