package dev.hatchway.review;

import static dev.hatchway.review.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Role;
import dev.hatchway.intake.ApplicationProfile;
import dev.hatchway.intake.ApplicationStage;
import dev.hatchway.platform.CommandRejected.Kind;
import dev.hatchway.rules.facts.DeadlineNames;
import dev.hatchway.rules.facts.Verdict;
import dev.hatchway.testing.PostgresForTests;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class RuleStepsTest {

  @Inject ReviewScene scene;
  @Inject ReviewerScene reviewers;
  @Inject SetDeadlines setDeadlines;
  @Inject ScreenApplication screen;
  @Inject ScoreApplication score;
  @Inject AssignReviewers assign;
  @Inject LookForReviewers look;
  @Inject RejectApplication reject;
  @Inject EntityManagerFactory entities;

  private ReviewScene.Place place;
  private Actor applicant;
  private UUID application;

  @BeforeEach
  void setUp() {
    place = reviewers.aProgrammeWithRules();
    applicant = scene.a(Role.APPLICANT, place);
    application = scene.anApplication(place, applicant, ApplicationStage.SUBMITTED);
  }

  @Test
  void shouldSetEveryDeadlineThatTheProcessNeeds() {
    // when
    Map<String, Duration> deadlines = setDeadlines.deadlines(Actor.SYSTEM, application);

    // then
    assertThat(deadlines.keySet()).containsAll(DeadlineNames.ALL);
    assertThat(deadlines.get("appealWithin")).isEqualTo(Duration.ofDays(30));
    assertThat(scene.auditOf(application)).containsExactly("deadlines.set");
  }

  @Test
  void shouldKeepWhatScreeningFoundAndWhichDecisionItWas() {
    // when
    Verdict verdict = screen.screen(Actor.SYSTEM, application);

    // then
    assertThat(verdict).isEqualTo(Verdict.ELIGIBLE);
    assertThat(
            scene.texts(
                "select s.verdict || ' ' || s.size_class || ' ' || d.decision from screening s"
                    + " join decision d on d.id = s.decision_id where s.application_id = ?1",
                application))
        .containsExactly("ELIGIBLE MICRO screening");
    assertThat(scene.auditOf(application)).containsExactly("application.screened");
  }

  @Test
  void shouldRejectByRuleWithTheRulesThatSaidNo() {
    // given
    UUID large = aLargeCompany();

    // when
    Verdict verdict =
        QuarkusTransaction.requiringNew()
            .call(
                () -> {
                  Verdict said = screen.screen(Actor.SYSTEM, large);
                  reject.reject(Actor.SYSTEM, large, Duration.ofDays(14));
                  return said;
                });

    // then
    assertThat(verdict).isEqualTo(Verdict.NOT_ELIGIBLE);
    assertThat(scene.stageOf(large)).isEqualTo(ApplicationStage.REJECTED);
    assertThat(
            scene.texts(
                "select ground from rejection where application_id = ?1 and decision_id is not null"
                    + " and jsonb_array_length(reasons) > 0",
                large))
        .containsExactly("RULE");
  }

  @Test
  void shouldKeepPointsByCriterion() {
    // when
    int total = score.score(Actor.SYSTEM, application);

    // then
    assertThat(total).isBetween(1, 100);
    assertThat(
            scene.texts(
                "select cast(total as text) from application_score where application_id = ?1 and"
                    + " total = (select sum(cast(c ->> 'points' as int)) from"
                    + " jsonb_array_elements(criteria) c)",
                application))
        .containsExactly(String.valueOf(total));
    assertThat(scene.auditOf(application)).containsExactly("application.scored");
  }

  @Test
  void shouldAskTheReviewersThatMatchBest() {
    // given
    Actor stranger = reviewers.aStranger(place);
    Actor ana = reviewers.anExpert(place);
    Actor ben = reviewers.anExpert(place);

    // when
    List<UUID> asked = assign.assign(Actor.SYSTEM, application);

    // then
    assertThat(asked).containsExactlyInAnyOrder(ana.id(), ben.id()).doesNotContain(stranger.id());
    assertThat(scene.stageOf(application)).isEqualTo(ApplicationStage.IN_REVIEW);
    assertThat(
            scene.texts(
                "select reason from review_assignment where application_id = ?1 and closed_at is"
                    + " null",
                application))
        .hasSize(2)
        .allSatisfy(why -> assertThat(why).contains("The reviewer knows the sector"));
    assertThat(scene.count("review_plan", application)).isEqualTo(1);
    assertThat(scene.auditOf(application))
        .containsExactly("reviewer.assigned", "reviewer.assigned", "application.stage-changed");
  }

  @Test
  void shouldSpreadApplicationsOverReviewersWhoMatchAlike() {
    // given
    List<Actor> experts =
        List.of(
            reviewers.anExpert(place),
            reviewers.anExpert(place),
            reviewers.anExpert(place),
            reviewers.anExpert(place));

    // when
    List<UUID> first = assign.assign(Actor.SYSTEM, application);
    List<UUID> second =
        assign.assign(
            Actor.SYSTEM, scene.anApplication(place, applicant, ApplicationStage.SUBMITTED));

    // then
    assertThat(first).hasSize(2).doesNotContainAnyElementsOf(second);
    assertThat(experts).extracting(Actor::id).containsAll(first).containsAll(second);
  }

  @Test
  void shouldSayThatNobodyIsAvailable() {
    assertRefused(
        Kind.INVALID_STATE, "refusal.no-reviewer", () -> assign.assign(Actor.SYSTEM, application));
    assertThat(scene.stageOf(application)).isEqualTo(ApplicationStage.SUBMITTED);
    assertThat(scene.count("review_assignment", application)).isZero();
    assertThat(scene.count("decision", application)).isZero();
  }

  @Test
  void shouldBeInReviewWhereNobodyIsFree() {
    assertThat(look.look(Actor.SYSTEM, application)).isEmpty();
    assertThat(scene.stageOf(application)).isEqualTo(ApplicationStage.IN_REVIEW);
    assertThat(scene.count("review_assignment", application)).isZero();
    assertThat(look.look(Actor.SYSTEM, application)).as("asked again").isEmpty();
    assertRefused(Kind.FORBIDDEN, "refusal.forbidden", () -> look.look(applicant, application));
  }

  @Test
  void shouldForbidPeopleWithoutTheRoleToTakeTheseSteps() {
    assertRefused(Kind.FORBIDDEN, "refusal.forbidden", () -> screen.screen(applicant, application));
    assertRefused(Kind.FORBIDDEN, "refusal.forbidden", () -> score.score(applicant, application));
    assertRefused(Kind.FORBIDDEN, "refusal.forbidden", () -> assign.assign(applicant, application));
    assertRefused(
        Kind.FORBIDDEN, "refusal.forbidden", () -> setDeadlines.deadlines(applicant, application));
    assertThat(scene.auditOf(application)).isEmpty();
  }

  @Test
  void shouldOpenAReviewInOneStepWithFewStatements() {
    // given
    reviewers.anExpert(place);
    reviewers.anExpert(place);
    Statistics statistics = entities.unwrap(SessionFactory.class).getStatistics();
    statistics.setStatisticsEnabled(true);
    statistics.clear();

    // when
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              setDeadlines.deadlines(Actor.SYSTEM, application);
              screen.screen(Actor.SYSTEM, application);
              score.score(Actor.SYSTEM, application);
              assign.assign(Actor.SYSTEM, application);
            });
    long statements = statistics.getPrepareStatementCount();
    statistics.setStatisticsEnabled(false);

    // then: the application read, its setting, the candidates, and the screening
    assertThat(statements).isEqualTo(4);
  }

  private UUID aLargeCompany() {
    ApplicationProfile small = ReviewScene.profile(ReviewScene.unique("Giant"));
    var company = small.company();
    var large =
        new ApplicationProfile.Company(
            company.legalName(),
            "DE",
            "Jena",
            1980,
            company.legalForm(),
            12_000,
            new ApplicationProfile.Money(new java.math.BigDecimal("900000000"), "EUR"),
            new ApplicationProfile.Money(new java.math.BigDecimal("900000000"), "EUR"),
            null,
            0);
    return scene.anApplication(
        place,
        applicant,
        ApplicationStage.SUBMITTED,
        new ApplicationProfile(
            large,
            small.product(),
            small.intellectualProperty(),
            small.funding(),
            small.needs(),
            small.targetMarkets(),
            small.description(),
            small.website()));
  }
}
