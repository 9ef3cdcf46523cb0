package dev.hatchway.review;

import static dev.hatchway.review.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Role;
import dev.hatchway.intake.ApplicationPanel;
import dev.hatchway.intake.ApplicationProfile.NeedKind;
import dev.hatchway.intake.OpenApplication;
import dev.hatchway.intake.StoryEntry;
import dev.hatchway.platform.CommandRejected.Kind;
import dev.hatchway.tasks.TaskDetail;
import dev.hatchway.tasks.TaskForm;
import dev.hatchway.tasks.TaskView;
import dev.hatchway.testing.Journey;
import dev.hatchway.testing.OpenProgramme;
import dev.hatchway.testing.PostgresForTests;
import dev.hatchway.testing.StartupProfiles;
import dev.hatchway.testing.StoredCase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What reviewers read before they said that they are impartial, after, and after stepping back. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class BeginningOfReviewTest {

  @Inject OpenProgramme programme;
  @Inject Journey journey;
  @Inject StoredCase stored;
  @Inject TaskDetail details;
  @Inject OpenApplication openApplication;
  @Inject DeclareNoConflict declare;
  @Inject RecuseReviewer recuse;
  @Inject AskApplicant ask;
  @Inject ReviewStory story;
  @Inject ReviewersPanel panel;

  private TaskView review;
  private Actor reviewer;
  private String reference;

  @BeforeEach
  void anApplicationInReview() {
    programme.open();
    journey.submit(
        programme.applicant(),
        programme.code(),
        StartupProfiles.eligible(NeedKind.INDUSTRIAL_DESIGN));
    review = journey.open("reviewApplication").get(0);
    reviewer = programme.withId(review.actualOwner());
    reference = stored.reference(journey.application());
  }

  @Test
  void shouldShowNameCountryAndSectorAloneBeforeTheDeclaration() {
    // when
    TaskDetail.Detail detail = detail(reviewer);

    // then
    assertThat(detail.panels())
        .singleElement()
        .satisfies(
            only ->
                assertThat(only.lines())
                    .extracting(TaskForm.Line::labelKey)
                    .containsExactly(
                        "review.company.name", "review.company.country", "review.company.sector"));
    assertThat(detail.fields()).isEmpty();
    assertThat(detail.first()).isNotNull();
    assertThat(detail.abilities().complete()).isFalse();
    assertRefused(
        Kind.FORBIDDEN, "refusal.not-reviewing", () -> openApplication.read(reviewer, reference));
    assertRefused(
        Kind.FORBIDDEN,
        "refusal.not-reviewing",
        () -> ask.ask(reviewer, journey.application(), "Who makes it?"));
  }

  @Test
  void shouldShowAllAfterTheDeclaration() {
    // when
    declare.declare(reviewer, review.id());
    declare.declare(reviewer, review.id());

    // then
    assertThat(detail(reviewer).fields()).isNotEmpty();
    assertThat(detail(reviewer).panels()).hasSizeGreaterThan(1);
    assertThat(openApplication.read(reviewer, reference).id()).isEqualTo(journey.application());
    assertThat(
            stored.texts(
                "select reviewer_id::text from review_declaration where application_id = ?",
                journey.application()))
        .containsExactly(reviewer.id().toString());
  }

  @Test
  void shouldHideApplicationsFromReviewersWhoWereNotAsked() {
    // given
    Actor other = programme.person(Role.REVIEWER);

    // then
    assertRefused(
        Kind.FORBIDDEN, "refusal.not-reviewing", () -> openApplication.read(other, reference));
    assertRefused(
        Kind.FORBIDDEN, "refusal.task.not-yours", () -> declare.declare(other, review.id()));
  }

  @Test
  void shouldHideTheApplicationFromWhoSteppedBack() {
    // given
    declare.declare(reviewer, review.id());
    journey.act(() -> recuse.recuse(reviewer, review.id(), "My brother founded it"));

    // then
    assertRefused(
        Kind.FORBIDDEN, "refusal.recused", () -> openApplication.read(reviewer, reference));
    assertRefused(
        Kind.FORBIDDEN, "refusal.recused", () -> openApplication.readAsStaff(reviewer, reference));
    assertThat(QuarkusTransaction.requiringNew().call(() -> story.entries(journey.application())))
        .extracting(StoryEntry::detail)
        .doesNotContain("My brother founded it");
    assertThat(notes(programme.chair())).doesNotContain("My brother founded it");
    assertThat(notes(programme.manager())).contains("My brother founded it");
    assertThat(
            stored.texts(
                "select detail::text from audit_event where application_id = ?",
                journey.application()))
        .noneMatch(detail -> detail.contains("My brother founded it"));
  }

  private List<String> notes(Actor actor) {
    return QuarkusTransaction.requiringNew()
        .call(() -> panel.lines(actor, openApplication.read(actor, reference)))
        .stream()
        .map(ApplicationPanel.Line::note)
        .toList();
  }

  private TaskDetail.Detail detail(Actor actor) {
    return QuarkusTransaction.requiringNew().call(() -> details.of(actor, review.id()));
  }
}
