package dev.hatchway.process.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import com.arjuna.ats.arjuna.coordinator.TxControl;
import dev.hatchway.identity.Actor;
import dev.hatchway.process.engine.RetryIncident;
import dev.hatchway.tasks.TaskView;
import dev.hatchway.testing.Browsing;
import dev.hatchway.testing.Planted;
import dev.hatchway.testing.PostgresForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A committee member determines by the page while the database refuses what follows, within the
 * step or at its end, or takes too long: what they did or wrote is there afterwards.
 */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class LateFailuresTest extends LifecycleTestCase {

  private static final String REASONS = "Strong team, first customers; the device works";
  private static final String RULE = "breaks the rule planted_";
  private static final String LEDGER = "a trigger says: The ledger is closed";

  /** What the database refuses, and of which service the incident must then be. */
  enum Refusal {
    CHECK_AT_FLUSH("REJECT", "rejection", "rejectApplication", RULE),
    TRIGGER_AT_FLUSH("REJECT", "rejection", "rejectApplication", LEDGER),
    CHECK_AT_THE_LAST_STATEMENT("ACCEPT", "referral", "chooseResource", RULE),
    TRIGGER_AT_THE_LAST_STATEMENT("ACCEPT", "resource_ranking", "matchResources", LEDGER),
    AT_COMMIT("REJECT", "rejection", "rejectApplication", LEDGER),
    AT_COMMIT_BEFORE_OTHERS("ACCEPT", "resource_ranking", "matchResources", LEDGER);

    private final String verdict;
    private final String table;
    private final String element;
    private final String cause;

    Refusal(String verdict, String table, String element, String cause) {
      this.verdict = verdict;
      this.table = table;
      this.element = element;
      this.cause = cause;
    }

    private Planted plant(DataSource database, UUID application) {
      String of = "new.application_id = '%s'".formatted(application);
      if (name().startsWith("AT_COMMIT")) {
        return Planted.atCommit(database, table, of);
      }
      return name().startsWith("CHECK")
          ? Planted.check(database, table, "application_id <> '%s'".formatted(application))
          : Planted.trigger(database, table, of);
    }
  }

  @Inject RetryIncident retryIncident;
  @Inject DataSource database;

  private Browsing member;
  private UUID application;
  private TaskView task;

  @BeforeEach
  @Override
  void openTheProgramme() {
    programme.openToVisitors();
    beforeTheCommittee();
    application = journey.application();
    task = journey.task("determineApplication");
    member = Browsing.as(programme.chair().username());
    member.get("/tasks/" + task.id());
  }

  @ParameterizedTest
  @EnumSource
  void shouldKeepTheDeterminationAndGoOnAfterARetry(Refusal refusal) {
    UUID incident;
    try (Planted planted = refusal.plant(database, application)) {
      // when
      Response answer = determine(refusal.verdict);

      // then: the member is through, and the service waits
      assertThat(answer.statusCode()).isEqualTo(303);
      assertThat(determinations()).containsExactly(refusal.verdict + ": " + REASONS);
      assertThat(stored.openTasks(application)).isEmpty();
      assertThat(stored.incidents(application))
          .singleElement()
          .asString()
          .startsWith(refusal.element + ": The database refused to write: ")
          .contains(refusal.cause);
      incident = incident();

      // when: nothing has changed
      assertThat(retryIncident.retry(Actor.SYSTEM, incident)).isFalse();

      // then
      assertThat(texts("select attempts from incident where application_id = ?"))
          .containsExactly("2");
    }

    // when
    assertThat(retryIncident.retry(Actor.SYSTEM, incident)).isTrue();

    // then
    assertThat(texts("select resolution from incident where application_id = ?"))
        .containsExactly("RETRIED");
    assertThat(texts("select 1 from " + refusal.table + " where application_id = ?")).hasSize(1);
    assertThat(stage()).isEqualTo(refusal.verdict.equals("REJECT") ? "REJECTED" : "ROUTING");
    assertThat(determinations()).hasSize(1);
  }

  @Test
  void shouldShowTheFormWithWhatWasTypedWhereTheDeterminationItselfIsRefused() {
    try (Planted planted =
        Planted.check(database, "determination", "application_id <> '%s'".formatted(application))) {
      // when
      Response answer = determine("ACCEPT");

      // then
      assertThat(answer.statusCode()).isEqualTo(500);
      assertThat(answer.asString())
          .contains("the database refused it", "<textarea id=\"reasons\"", REASONS + "</textarea>");
      assertThat(determinations()).isEmpty();
      assertThat(stored.openTasks(application)).containsExactly("determineApplication");
      assertThat(stored.incidents(application)).isEmpty();
      assertThat(
              texts(
                  "select (detail ->> 'command') || ': ' || (detail ->> 'reason') from audit_event"
                      + " where action = 'command.failed' and application_id = ?"))
          .singleElement()
          .asString()
          .isEqualTo(
              "CompleteTask: The database refused to write: a row of determination breaks the rule "
                  + planted.name());
      member
          .json(
              "/api/tasks/" + task.id() + "/completion",
              Map.of("values", Map.of("determination", "ACCEPT", "reasons", REASONS)),
              Map.of())
          .then()
          .statusCode(500)
          .contentType("application/problem+json")
          .body("kind", equalTo("FAILED"))
          .body("errorId", notNullValue());
    }
    assertThat(determine("ACCEPT").statusCode()).isEqualTo(303);
  }

  @Test
  void shouldRepeatAStepThatRanOutOfTimeWithoutAnIncident() {
    try (Planted slow = slow(1)) {
      // when
      Response answer = inASecond("REJECT");

      // then
      assertThat(answer.statusCode()).isEqualTo(303);
    }
    assertThat(determinations()).containsExactly("REJECT: " + REASONS);
    assertThat(stored.incidents(application)).isEmpty();
    assertThat(stage()).isEqualTo("REJECTED");
  }

  @Test
  void shouldAskToTryAgainWhereTimeRunsOutAgainAndAgain() {
    try (Planted slow = slow(100)) {
      // when
      Response answer = inASecond("REJECT");

      // then
      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.asString()).contains("send it again in a moment", REASONS + "</textarea>");
      assertThat(stored.incidents(application)).isEmpty();
      assertThat(stored.openTasks(application)).containsExactly("determineApplication");
    }
    assertThat(determine("REJECT").statusCode()).isEqualTo(303);
    assertThat(stage()).isEqualTo("REJECTED");
  }

  @Test
  void shouldEndTheIncidentOfACompletedTaskWithItsInstance() {
    // given: after the determination the process can go nowhere
    String forked =
        "not (node_id = 'matchResources' and instance_id = '%s')".formatted(task.instanceId());
    try (Planted planted = Planted.check(database, "node_visit", forked)) {
      assertThat(determine("ACCEPT").statusCode()).isEqualTo(303);
    }
    assertThat(stored.incidents(application))
        .singleElement()
        .asString()
        .startsWith("determineApplication: The database refused to write");

    // when
    withdrawn();

    // then: what was determined stays what it was
    assertThat(texts("select resolution from incident where application_id = ?"))
        .containsExactly("WITHDRAWN");
    assertThat(determinations()).containsExactly("ACCEPT: " + REASONS);
    assertThat(
            texts(
                "select status from human_task where form_key = 'determineApplication' and application_id = ?"))
        .containsExactly("COMPLETED");
    assertThat(stored.running(application)).isEmpty();
  }

  @Test
  void shouldGiveBackWhatWasTypedOnPagesWithoutAFormOfTheirOwn() {
    Browsing manager = Browsing.as(programme.manager().username());
    manager.get("/tasks/" + task.id());
    String path = "/applications/" + stored.reference(application) + "/questions";
    String asked = "Which <customers> do you have?";
    try (Planted planted =
        Planted.check(
            database, "applicant_question", "application_id <> '%s'".formatted(application))) {
      // when
      Response answer = ask(manager, path, asked);

      // then
      assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(500);
      assertThat(answer.asString())
          .contains("<dd>Which &lt;customers&gt; do you have?</dd>", "Send it again")
          .contains("<form class=\"form\" method=\"post\" action=\"" + path + "\">")
          .contains("name=\"question\" value=\"Which &lt;customers&gt; do you have?\"")
          .contains("name=\"csrf\" value=\"" + manager.csrf() + "\"");
    }

    // when: it is sent again as it is
    Response answer = ask(manager, path, asked);

    // then
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(texts("select question from applicant_question where application_id = ?"))
        .containsExactly(asked);
  }

  private static Response ask(Browsing manager, String path, String question) {
    return manager
        .request()
        .accept("text/html")
        .formParam("csrf", manager.csrf())
        .formParam("question", question)
        .post(path);
  }

  private Planted slow(int times) {
    return Planted.slow(
        database, "rejection", "new.application_id = '%s'".formatted(application), 1.5, times);
  }

  /** A step has a second for a moment, not a minute. */
  private Response inASecond(String verdict) {
    int usual = TxControl.getDefaultTimeout();
    TxControl.setDefaultTimeout(1);
    try {
      return determine(verdict);
    } finally {
      TxControl.setDefaultTimeout(usual);
    }
  }

  private Response determine(String verdict) {
    return member.post(
        "/tasks/" + task.id() + "/completion",
        Map.of("determination", verdict, "reasons", REASONS));
  }

  private List<String> determinations() {
    return texts("select verdict || ': ' || reasons from determination where application_id = ?");
  }

  private UUID incident() {
    return UUID.fromString(texts("select id from incident where application_id = ?").get(0));
  }

  private List<String> texts(String sql) {
    return stored.texts(sql, application);
  }
}
