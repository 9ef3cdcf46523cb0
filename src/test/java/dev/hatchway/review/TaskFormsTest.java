package dev.hatchway.review;

import static dev.hatchway.review.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Role;
import dev.hatchway.intake.ApplicationStage;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.CommandRejected.FieldError;
import dev.hatchway.platform.CommandRejected.Kind;
import dev.hatchway.rules.facts.Recommendation;
import dev.hatchway.tasks.FormValues;
import dev.hatchway.tasks.TaskForm;
import dev.hatchway.tasks.TaskForm.Completion;
import dev.hatchway.tasks.TaskView;
import dev.hatchway.testing.PostgresForTests;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class TaskFormsTest {

  @Inject ReviewScene scene;
  @Inject ScreenManually screenManually;
  @Inject ReviewApplication reviewApplication;
  @Inject DiscussReviews discussReviews;
  @Inject DetermineApplication determineApplication;
  @Inject DecideAppeal decideAppeal;
  @Inject OpenAppeal openAppeal;
  @Inject CompareReviews compareReviews;
  @Inject ReviewsOfApplication reviews;

  private ReviewScene.Place place;
  private Actor applicant;
  private Actor ana;
  private UUID application;

  @BeforeEach
  void setUp() {
    place = scene.aProgramme();
    applicant = scene.a(Role.APPLICANT, place);
    ana = scene.a(Role.REVIEWER, place);
    application = scene.anApplication(place, applicant, ApplicationStage.IN_REVIEW);
    scene.impartial(application, ana);
  }

  private Actor another() {
    Actor ben = scene.a(Role.REVIEWER, place);
    scene.impartial(application, ben);
    return ben;
  }

  @Test
  void shouldKeepAReviewWithItsMarksAndRecommendation() {
    // when
    Completion completion = accept(reviewApplication, ana, scorecard("4", "ACCEPT"));

    // then
    assertThat(completion.outcome()).isEqualTo("REVIEWED");
    assertThat(reviews.of(application))
        .singleElement()
        .satisfies(
            review -> {
              assertThat(review.reviewerId()).isEqualTo(ana.id());
              assertThat(review.total()).isEqualTo(80);
              assertThat(review.recommendation()).isEqualTo(Recommendation.ACCEPT);
              assertThat(review.scorecard().marks().get(ReviewCriterion.TEAM))
                  .isEqualTo(new Scorecard.Mark(4, "They built it before"));
            });
    assertThat(scene.auditOf(application)).containsExactly("review.submitted");
  }

  @Test
  void shouldNameEveryFieldThatIsWrongWithAReview() {
    // given
    Map<String, List<String>> values = new HashMap<>(scorecard("4", "PERHAPS"));
    values.remove("market");
    values.put("product", List.of("6"));

    // when
    CommandRejected refused =
        catchThrowableOfType(CommandRejected.class, () -> accept(reviewApplication, ana, values));

    // then
    assertThat(refused.kind()).isEqualTo(Kind.INVALID_ARGUMENT);
    assertThat(refused.fields())
        .extracting(FieldError::field)
        .containsExactlyInAnyOrder("market", "product", "recommendation");
    assertThat(scene.count("review", application)).isZero();
  }

  @Test
  void shouldForbidTheCommitteeSeatToWhoReviewed() {
    // given
    accept(reviewApplication, ana, scorecard("4", "ACCEPT"));
    TaskView task = scene.aTask("determineApplication", application);

    // then
    assertRefused(
        Kind.FORBIDDEN,
        "refusal.reviewed-it",
        () -> inStep(() -> determineApplication.checkMayTake(task, ana)));
    assertRefused(
        Kind.FORBIDDEN,
        "refusal.reviewed-it",
        () -> accept(determineApplication, ana, determination("ACCEPT")));
    assertThat(scene.count("determination", application)).isZero();
  }

  @Test
  void shouldKeepWhoDeterminedWhatAndWhy() {
    // given
    Actor cleo = scene.a(Role.COMMITTEE, place);
    accept(reviewApplication, ana, scorecard("4", "ACCEPT"));

    // when
    Completion completion = accept(determineApplication, cleo, determination("WAITLIST"));

    // then
    assertThat(completion.results()).isEqualTo(Map.of("determination", "WAITLIST"));
    assertThat(
            scene.texts(
                "select verdict || ' ' || reasons || ' ' || determined_by from determination"
                    + " where application_id = ?1",
                application))
        .containsExactly("WAITLIST Not yet. " + cleo.id());
    assertThat(scene.auditOf(application))
        .containsExactly("review.submitted", "application.determined");
  }

  @Test
  void shouldShowTheCommitteeTheReviewsSideBySide() {
    // given
    Actor ben = another();
    Actor cleo = scene.a(Role.COMMITTEE, place);
    accept(reviewApplication, ana, scorecard("4", "ACCEPT"));
    accept(reviewApplication, ben, scorecard("2", "REJECT"));

    // when
    TaskView task = scene.aTask("determineApplication", application);
    var panels =
        QuarkusTransaction.requiringNew().call(() -> determineApplication.panels(task, cleo));

    // then
    assertThat(panels)
        .extracting(TaskForm.Panel::titleKey)
        .containsExactly("review.panel.review", "review.panel.review", "review.panel.company");
  }

  @Test
  void shouldFindReviewsThatDivergeAndWhoWroteThem() {
    // given
    Actor ben = another();
    accept(reviewApplication, ana, scorecard("4", "ACCEPT"));
    accept(reviewApplication, ben, scorecard("2", "REJECT"));

    // when
    CompareReviews.Result result = compareReviews.compare(Actor.SYSTEM, application);

    // then
    assertThat(result.diverging()).isTrue();
    assertThat(result.reviewedBy()).containsExactlyInAnyOrder(ana.id(), ben.id());
    assertThat(scene.auditOf(application)).endsWith("reviews.compared");
  }

  @Test
  void shouldForbidReviewersToCompareReviews() {
    assertRefused(
        Kind.FORBIDDEN, "refusal.forbidden", () -> compareReviews.compare(ana, application));
  }

  @Test
  void shouldKeepWhatADiscussionCameTo() {
    // given
    Actor manager = scene.a(Role.MANAGER, place);

    // when
    accept(
        discussReviews, manager, Map.of("discussionOutcome", List.of("They agree on the team.")));

    // then
    assertThat(
            scene.texts(
                "select outcome from review_discussion where application_id = ?1", application))
        .containsExactly("They agree on the team.");
    assertThat(scene.auditOf(application)).containsExactly("reviews.discussed");
  }

  @Test
  void shouldKeepAPersonsScreening() {
    // given
    Actor manager = scene.a(Role.MANAGER, place);

    // when
    Completion completion =
        accept(
            screenManually,
            manager,
            Map.of(
                "screeningOutcome", List.of("PASS"), "reason", List.of("The country is Taiwan.")));

    // then
    assertThat(completion.results()).isEqualTo(Map.of("screeningOutcome", "PASS"));
    assertThat(scene.count("manual_screening", application)).isEqualTo(1);
  }

  @Test
  void shouldKeepTheDecisionOnAnAppealByWhoHadNoPartInTheRejection() {
    // given
    UUID rejected = scene.anApplication(place, applicant, ApplicationStage.REJECTED);
    Actor cleo = scene.a(Role.COMMITTEE, place);
    openAppeal.open(Actor.SYSTEM, rejected);

    // when
    Completion completion = accept(decideAppeal, rejected, cleo, appeal("UPHOLD"));

    // then
    assertThat(completion.results()).isEqualTo(Map.of("appealOutcome", "UPHOLD"));
    assertThat(scene.stageOf(rejected)).isEqualTo(ApplicationStage.APPEALED);
    assertThat(scene.texts("select outcome from appeal where application_id = ?1", rejected))
        .containsExactly("UPHOLD");
  }

  @Test
  void shouldForbidDecidingAnAppealToWhoDetermined() {
    // given
    UUID rejected = scene.anApplication(place, applicant, ApplicationStage.REJECTED);
    Actor cleo = scene.a(Role.COMMITTEE, place);
    accept(determineApplication, rejected, cleo, determination("REJECT"));
    openAppeal.open(Actor.SYSTEM, rejected);

    // then
    assertRefused(
        Kind.FORBIDDEN,
        "refusal.determined-it",
        () -> accept(decideAppeal, rejected, cleo, appeal("DISMISS")));
  }

  private Completion accept(TaskForm form, Actor actor, Map<String, List<String>> values) {
    return accept(form, application, actor, values);
  }

  private Completion accept(
      TaskForm form, UUID application, Actor actor, Map<String, List<String>> values) {
    TaskView task = scene.aTask(form.key(), application);
    return QuarkusTransaction.requiringNew()
        .call(() -> form.accept(task, actor, FormValues.entered(values)));
  }

  private static void inStep(Runnable work) {
    QuarkusTransaction.requiringNew().run(work);
  }

  private static Map<String, List<String>> scorecard(String mark, String recommendation) {
    Map<String, List<String>> values = new HashMap<>();
    for (ReviewCriterion criterion : ReviewCriterion.values()) {
      values.put(criterion.field(), List.of(mark));
    }
    values.put("teamComment", List.of("They built it before"));
    values.put("recommendation", List.of(recommendation));
    return values;
  }

  private static Map<String, List<String>> determination(String verdict) {
    return Map.of("determination", List.of(verdict), "reasons", List.of("Not yet."));
  }

  private static Map<String, List<String>> appeal(String outcome) {
    return Map.of("appealOutcome", List.of(outcome), "reasons", List.of("The rule misread it."));
  }
}
