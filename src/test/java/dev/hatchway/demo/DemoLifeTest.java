package dev.hatchway.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hatchway.intake.ApplicationStage;
import dev.hatchway.platform.Time;
import dev.hatchway.process.engine.ShippedProcesses;
import dev.hatchway.testing.PostgresForTests;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class DemoLifeTest {

  private static final long SEED = 40;
  private static final int APPLICATIONS = 40;
  private static final Season SEASON = Season.endingAt(Instant.parse("2026-06-19T15:00:00Z"));

  private static Ended lived;

  private record Ended(Cast cast, DemoLife.Lived lived) {}

  private final ShippedProcesses processes;
  private final DemoProgramme programme;
  private final DemoLife life;
  private final Time time;
  private final EntityManager entities;

  @Inject
  DemoLifeTest(
      ShippedProcesses processes,
      DemoProgramme programme,
      DemoLife life,
      Time time,
      EntityManager entities) {
    this.processes = processes;
    this.programme = programme;
    this.life = life;
    this.time = time;
    this.entities = entities;
  }

  @Test
  void shouldBringApplicationsToAllKindsOfStagesThroughTheirProcesses() {
    // when
    Ended ended = once();

    // then
    Map<String, Long> stages = count("stage", ended.cast());
    assertThat(stages.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(APPLICATIONS);
    assertThat(stages)
        .containsKeys(
            names(
                ApplicationStage.DRAFT,
                ApplicationStage.SCREENING,
                ApplicationStage.IN_REVIEW,
                ApplicationStage.REJECTED,
                ApplicationStage.APPEALED,
                ApplicationStage.OFFERED,
                ApplicationStage.ONBOARDING,
                ApplicationStage.GRADUATED));
    assertThat(submittedWithoutProcess(ended.cast())).isEmpty();
    assertThat(openIncidents(ended.cast())).isEmpty();
    assertThat(ended.lived().tooLate().values().stream().mapToInt(Integer::intValue).sum())
        .isLessThan(ended.lived().acts() / 10);
  }

  @Test
  void shouldLeaveSomethingToDoForEveryoneWhoLogsInAsAnApplicant() {
    // when
    Ended ended = once();

    // then
    assertThat(stageOf("mei", ended)).isEqualTo("DRAFT");
    assertThat(stageOf("jonas", ended)).isEqualTo("IN_REVIEW");
    assertThat(stageOf("wei", ended)).isEqualTo("OFFERED");
    assertThat(stageOf("grace", ended)).isEqualTo("REJECTED");
    assertThat(stageOf("luca", ended)).isEqualTo("ONBOARDING");
    assertThat(stageOf("yuting", ended)).isEqualTo("GRADUATED");
    assertThat(openTasks("acceptOffer", "wei", ended)).isEqualTo(1);
    assertThat(openTasks("signAgreement", "luca", ended)).isPositive();
    assertThat(openQuestions("jonas", ended)).isEqualTo(1);
  }

  @Test
  void shouldLiveTheSameAgainFromTheSameSeed() {
    // when
    Ended once = once();
    Ended again = live();

    // then
    assertThat(again.lived()).isEqualTo(once.lived());
    assertThat(fates(again.cast())).isEqualTo(fates(once.cast()));
  }

  /** One season for all tests that only look at it. */
  private Ended once() {
    if (lived == null) {
      lived = live();
    }
    return lived;
  }

  private Ended live() {
    processes.deploy();
    String code = "demo-" + UUID.randomUUID();
    Cast cast = time.at(SEASON.start(), () -> programme.setUp(code, code, "." + code, SEASON));
    List<Arrival> arrivals = Arrival.plan(SEED, SEASON, APPLICATIONS);
    return new Ended(
        cast, life.live(new Scene(cast, SEASON, SEED), arrivals, new Usernames("." + code)));
  }

  private String stageOf(String login, Ended ended) {
    return (String)
        one(
            "select stage from startup_application where programme_id = ?1 and applicant_id = ?2",
            login,
            ended);
  }

  private long openTasks(String form, String login, Ended ended) {
    return (Long)
        one(
            "select count(*) from human_task where programme_id = ?1 and actual_owner = ?2 and form_key = '"
                + form
                + "' and status = 'RESERVED'",
            login,
            ended);
  }

  private long openQuestions(String login, Ended ended) {
    return (Long)
        one(
            "select count(*) from applicant_question q join startup_application a on a.id = q.application_id"
                + " where a.programme_id = ?1 and a.applicant_id = ?2 and q.answer is null"
                + " and q.closed_at is null",
            login,
            ended);
  }

  private Object one(String sql, String login, Ended ended) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                entities
                    .createNativeQuery(sql)
                    .setParameter(1, ended.cast().programmeId())
                    .setParameter(2, ended.cast().applicant(login).id())
                    .getSingleResult());
  }

  private Map<String, Long> count(String what, Cast cast) {
    return rows(
            "select "
                + what
                + ", count(*) from startup_application"
                + " where programme_id = ?1 group by 1",
            cast)
        .stream()
        .collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1]));
  }

  private List<Object[]> submittedWithoutProcess(Cast cast) {
    return rows(
        "select a.reference, a.stage from startup_application a where a.programme_id = ?1"
            + " and a.submitted_at is not null and not exists"
            + " (select 1 from process_instance i where i.application_id = a.id)",
        cast);
  }

  private List<Object[]> openIncidents(Cast cast) {
    return rows(
        "select node_id, message from incident where programme_id = ?1 and resolved_at is null",
        cast);
  }

  /** Each company's stage and when it came to it. */
  private List<String> fates(Cast cast) {
    return rows(
            "select company_key, stage, updated_at from startup_application"
                + " where programme_id = ?1 order by company_key",
            cast)
        .stream()
        .map(row -> row[0] + " " + row[1] + " " + row[2])
        .toList();
  }

  @SuppressWarnings("unchecked")
  private List<Object[]> rows(String sql, Cast cast) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                entities
                    .createNativeQuery(sql)
                    .setParameter(1, cast.programmeId())
                    .getResultList());
  }

  private static String[] names(ApplicationStage... stages) {
    return Arrays.stream(stages).map(Enum::name).toArray(String[]::new);
  }
}
