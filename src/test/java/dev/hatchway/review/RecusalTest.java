package dev.hatchway.review;

import static dev.hatchway.review.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Role;
import dev.hatchway.intake.ApplicationPanel;
import dev.hatchway.intake.ApplicationStage;
import dev.hatchway.intake.StoryEntry;
import dev.hatchway.platform.CommandRejected.Kind;
import dev.hatchway.testing.PostgresForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class RecusalTest {

  @Inject ReviewScene scene;
  @Inject ReviewerScene reviewers;
  @Inject AssignReviewers assign;
  @Inject RecuseReviewer recuse;
  @Inject ReviewStory story;
  @Inject ReviewersPanel panel;

  private ReviewScene.Place place;
  private Actor ana;
  private Actor ben;
  private UUID application;
  private UUID task;

  @BeforeEach
  void setUp() {
    place = reviewers.aProgrammeWithRules();
    ana = reviewers.anExpert(place);
    ben = reviewers.anExpert(place);
    application =
        scene.anApplication(place, scene.a(Role.APPLICANT, place), ApplicationStage.SUBMITTED);
    assign.assign(Actor.SYSTEM, application);
    task = reviewers.aReviewTask(application, ana);
  }

  @Test
  void shouldAskTheNextBestInPlaceOfWhoHasAConflict() {
    // given
    Actor cleo = reviewers.anExpert(place);

    // when
    Optional<UUID> successor = recuse.recuse(ana, task, "My brother founded it.");

    // then
    assertThat(successor).contains(cleo.id());
    assertThat(
            scene.texts(
                "select closed_by || ': ' || closed_because from review_assignment where"
                    + " application_id = ?1 and closed_at is not null",
                application))
        .containsExactly(ana.username() + ": My brother founded it.");
    assertThat(
            scene.texts(
                "select cast(reviewer_id as text) from review_assignment where application_id = ?1"
                    + " and closed_at is null",
                application))
        .containsExactlyInAnyOrder(ben.id().toString(), cleo.id().toString());
    assertThat(scene.texts("select cast(actual_owner as text) from human_task where id = ?1", task))
        .containsExactly(cleo.id().toString());
    assertThat(scene.count("conflict_of_interest", application)).isEqualTo(1);
    assertThat(scene.auditOf(application))
        .contains("reviewer.recused", "reviewer.assigned", "task.reassigned");
  }

  @Test
  void shouldLetAManagerRecuseAReviewer() {
    // given
    Actor manager = scene.a(Role.MANAGER, place);
    Actor cleo = reviewers.anExpert(place);

    // then
    assertThat(recuse.recuse(manager, task, "They are related.")).contains(cleo.id());
  }

  @Test
  void shouldForbidRecusingSomebodyElse() {
    assertRefused(
        Kind.FORBIDDEN, "refusal.forbidden", () -> recuse.recuse(ben, task, "She is biased."));
    assertThat(scene.count("conflict_of_interest", application)).isZero();
  }

  @Test
  void shouldOpenTheReviewToAllReviewersWhenNobodyIsLeftToAsk() {
    // when
    Optional<UUID> successor = recuse.recuse(ana, task, "My brother founded it.");

    // then
    assertThat(successor).isEmpty();
    assertThat(scene.count("conflict_of_interest", application)).isEqualTo(1);
    assertThat(scene.count("open_review", application)).isEqualTo(1);
    assertThat(
            scene.texts(
                "select status || ' ' || candidate_role || coalesce(actual_owner::text, '') ||"
                    + " coalesce(candidate_person::text, '') from human_task where id = ?1",
                task))
        .containsExactly("READY REVIEWER");
    assertThat(
            scene.texts(
                "select cast(unnest(excluded) as text) from human_task where id = ?1", task))
        .containsExactly(ana.id().toString());
    assertThat(scene.auditOf(application)).contains("reviewer.recused", "task.offered");
    assertThat(story.entries(application))
        .extracting(StoryEntry::textKey)
        .contains("review.story.recused", "review.story.opened");
  }

  @Test
  void shouldSayThatFewerReviewersWereFoundThanPlanned() {
    // given
    ReviewScene.Place small = reviewers.aProgrammeWithRules();
    reviewers.anExpert(small);
    UUID other =
        scene.anApplication(small, scene.a(Role.APPLICANT, small), ApplicationStage.SUBMITTED);

    // when
    assign.assign(Actor.SYSTEM, other);

    // then
    assertThat(story.entries(other))
        .filteredOn(entry -> entry.textKey().equals("review.story.too-few"))
        .singleElement()
        .satisfies(entry -> assertThat(entry.args()).containsExactly(1, 2));
    assertThat(story.entries(application))
        .extracting(StoryEntry::textKey)
        .doesNotContain("review.story.too-few");
    assertThat(panel.lines(scene.a(Role.MANAGER, small), scene.application(other)))
        .contains(new ApplicationPanel.Line("review.found", "1 / 2"));
  }

  @Test
  void shouldKeepWhoHasAConflictFromTheCompanysOtherApplications() {
    // given
    reviewers.anExpert(place);
    recuse.recuse(ana, task, "My brother founded it.");
    var profile = scene.application(application).profile();
    UUID again =
        scene.anApplication(
            scene.anotherCohort(place),
            scene.a(Role.APPLICANT, place),
            ApplicationStage.SUBMITTED,
            profile);

    // when
    var asked = assign.assign(Actor.SYSTEM, again);

    // then
    assertThat(asked).hasSize(2).doesNotContain(ana.id());
  }

  @Test
  void shouldWantAReason() {
    assertRefused(
        Kind.INVALID_ARGUMENT, "refusal.invalid-fields", () -> recuse.recuse(ana, task, " "));
  }
}
