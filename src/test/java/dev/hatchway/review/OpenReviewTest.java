package dev.hatchway.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Role;
import dev.hatchway.intake.ApplicationProfile.NeedKind;
import dev.hatchway.platform.CommandRejected.Kind;
import dev.hatchway.tasks.ClaimTask;
import dev.hatchway.tasks.ForwardTask;
import dev.hatchway.tasks.TaskStatus;
import dev.hatchway.tasks.TaskView;
import dev.hatchway.testing.Browsing;
import dev.hatchway.testing.Journey;
import dev.hatchway.testing.OpenProgramme;
import dev.hatchway.testing.PostgresForTests;
import dev.hatchway.testing.Refused;
import dev.hatchway.testing.StartupProfiles;
import dev.hatchway.testing.StoredCase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A review that everyone stepped back from is anyone's who may judge, and the process goes on. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class OpenReviewTest {

  private static final String[] SCORECARD = {
    "team",
    "4",
    "product",
    "4",
    "market",
    "4",
    "feasibility",
    "4",
    "partnerFit",
    "4",
    "recommendation",
    "ACCEPT",
    "comment",
    "Worth it"
  };

  @Inject OpenProgramme programme;
  @Inject Journey journey;
  @Inject StoredCase stored;
  @Inject RecuseReviewer recuse;
  @Inject ClaimTask claim;
  @Inject ForwardTask forward;

  private UUID task;
  private Actor other;

  @BeforeEach
  void everyoneStepsBack() {
    programme.open();
    journey.submit(
        programme.applicant(),
        programme.code(),
        StartupProfiles.eligible(NeedKind.INDUSTRIAL_DESIGN));
    var reviews = journey.open("reviewApplication");
    task = reviews.get(0).id();
    other = programme.withId(reviews.get(1).actualOwner());
    while (review().actualOwner() != null) {
      Actor owner = programme.withId(review().actualOwner());
      journey.now(() -> recuse.recuse(owner, task, "I know the founders"));
    }
  }

  @Test
  void shouldBeTakenAndWrittenByAReviewerWhoCameLater() {
    // given
    Actor newcomer = programme.reviewer(Role.REVIEWER);

    // when
    journey.complete(newcomer, review(), SCORECARD);
    journey.complete(other, journey.task("reviewApplication"), SCORECARD);

    // then
    assertThat(stored.stage(journey.application())).isEqualTo("IN_COMMITTEE");
    assertThat(
            stored.texts(
                "select reviewer_id from review where application_id = ?", journey.application()))
        .containsExactlyInAnyOrder(newcomer.id().toString(), other.id().toString());
  }

  @Test
  void shouldBeHandedToAReviewerByAManager() {
    // given
    Actor newcomer = programme.reviewer(Role.REVIEWER);

    // when
    journey.now(() -> forward.forward(programme.manager(), task, newcomer.id()));

    // then
    assertThat(review().actualOwner()).isEqualTo(newcomer.id());
    Refused.with(
        Kind.INVALID_ARGUMENT,
        () -> forward.forward(programme.manager(), task, programme.applicant().id()));
  }

  @Test
  void shouldNotBeTakenByWhoSteppedBackOrReviewsItAlready() {
    assertThat(review().status()).isEqualTo(TaskStatus.READY);
    assertThat(review().owners().role()).isEqualTo(Role.REVIEWER);
    assertThat(review().owners().excluded()).hasSize(3).doesNotContain(other.id());
    for (UUID person : review().owners().excluded()) {
      Refused.with(Kind.FORBIDDEN, () -> claim.claim(programme.withId(person), task));
    }
    Refused.with(Kind.FORBIDDEN, () -> claim.claim(other, task));
    Refused.with(Kind.FORBIDDEN, () -> claim.claim(programme.manager(), task));
  }

  @Test
  void shouldAskNobodyForTwoReviewsOfOneApplication() {
    // given
    Actor newcomer = programme.reviewer(Role.REVIEWER);
    journey.now(() -> claim.claim(newcomer, task));

    // when
    UUID others =
        journey.open("reviewApplication").stream()
            .map(TaskView::id)
            .filter(id -> !id.equals(task))
            .findFirst()
            .orElseThrow();
    var successor = journey.now(() -> recuse.recuse(other, others, "My sister works there"));

    // then
    assertThat(successor).isEmpty();
    Refused.with(Kind.FORBIDDEN, () -> journey.now(() -> claim.claim(newcomer, others)));
  }

  @Test
  void shouldBeToldOfOnTheApplicationsPage() {
    Browsing manager = Browsing.as(programme.personWithPassword(Role.MANAGER).username());
    assertThat(manager.get("/applications/" + stored.reference(journey.application())).asString())
        .contains("Nobody was left to be asked", "Reviews open to any reviewer");
  }

  private TaskView review() {
    return journey.open("reviewApplication").stream()
        .filter(found -> found.id().equals(task))
        .findFirst()
        .orElseThrow();
  }
}
