package dev.hatchway.process.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Actors;
import dev.hatchway.identity.DisablePerson;
import dev.hatchway.identity.EnablePerson;
import dev.hatchway.identity.GiveRole;
import dev.hatchway.identity.Role;
import dev.hatchway.intake.ApplicationProfile.NeedKind;
import dev.hatchway.intake.ApplicationProfile.Sector;
import dev.hatchway.review.DescribeReviewer;
import dev.hatchway.review.Expertise;
import dev.hatchway.tasks.TaskView;
import dev.hatchway.testing.Journey;
import dev.hatchway.testing.PostgresForTests;
import dev.hatchway.testing.Refused;
import dev.hatchway.testing.StartupProfiles;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Where every reviewer has as many reviews as they take, an application waits, a manager knows, and
 * it goes on by itself when somebody is free.
 */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class FullReviewersTest extends LifecycleTestCase {

  @Inject WakeWaitingApplications wake;
  @Inject DescribeReviewer describe;
  @Inject DisablePerson disable;
  @Inject EnablePerson enable;
  @Inject GiveRole giveRole;
  @Inject Actors actors;
  @Inject Journey first;
  @Inject Journey second;
  @Inject Journey later;

  private List<Actor> reviewers;

  /** Four reviewers take one review at a time, and two applications have taken them all. */
  @BeforeEach
  void everybodyIsFull() {
    reviewers = actors.holding(Role.REVIEWER, programme.id());
    reviewers.forEach(one -> takesAtATime(one, 1));
    submit(first);
    submit(second);
    submit(journey);
  }

  private void submit(Journey application) {
    application.submit(
        programme.applicant(),
        programme.code(),
        StartupProfiles.eligible(NeedKind.INDUSTRIAL_DESIGN));
  }

  private void takesAtATime(Actor reviewer, int reviews) {
    journey.now(
        () -> {
          describe.describe(
              Actor.SYSTEM,
              reviewer.id(),
              programme.id(),
              new Expertise(Set.of(Sector.INDUSTRIAL), Set.of("TW"), Set.of("zh"), reviews));
          return null;
        });
  }

  @Test
  void shouldWaitAndTellAManager() {
    // then
    assertThat(first.open("reviewApplication")).hasSize(2);
    assertThat(second.open("reviewApplication")).hasSize(2);
    assertThat(stage()).isEqualTo("IN_REVIEW");
    assertThat(stored.incidents(journey.application())).isEmpty();
    TaskView waiting = journey.task("findReviewers");
    assertThat(waiting.owners().role()).isEqualTo(Role.MANAGER);
    assertThat(waiting.dueAt()).isNotNull();
    assertThat(audit()).contains("reviewers.none-free");

    // when: looked at again while nobody is free
    List<String> decisions = decisions();
    journey.act(wake::run);

    // then: nothing changes and nothing is decided
    assertThat(journey.task("findReviewers").id()).isEqualTo(waiting.id());
    assertThat(decisions()).isEqualTo(decisions);
  }

  @Test
  void shouldGoOnWhenAReviewIsIn() {
    // when
    TaskView review = first.open("reviewApplication").get(0);
    first.complete(programme.withId(review.actualOwner()), review, scorecard("4", "ACCEPT"));
    journey.act(wake::run);

    // then
    assertThat(journey.open("findReviewers")).isEmpty();
    assertThat(journey.task("reviewApplication").actualOwner()).isEqualTo(review.actualOwner());
    assertThat(visited()).contains("reviewerFreed");
    reviewed("4", "ACCEPT");
    assertThat(stage()).isEqualTo("IN_COMMITTEE");
  }

  @Test
  void shouldLetWhoWaitedLongestGoFirst() {
    // given
    submit(later);

    // when
    TaskView review = first.open("reviewApplication").get(0);
    first.complete(programme.withId(review.actualOwner()), review, scorecard("4", "ACCEPT"));
    journey.act(wake::run);

    // then
    assertThat(journey.open("findReviewers")).isEmpty();
    assertThat(later.open("findReviewers")).hasSize(1);
  }

  @Test
  void shouldGoOnWhenSomebodyJoins() {
    programme.reviewer(Role.REVIEWER);
    assertGoesOn();
  }

  @Test
  void shouldGoOnWhenSomebodyTakesMore() {
    takesAtATime(reviewers.get(0), 2);
    assertGoesOn();
  }

  @Test
  void shouldGoOnWhenSomebodyIsGivenTheRole() {
    Actor member = programme.person(Role.COMMITTEE);
    journey.act(
        () ->
            giveRole.give(
                Actor.SYSTEM,
                member.id(),
                new Actor.Membership(programme.id(), Role.REVIEWER, null)));
    assertGoesOn();
  }

  @Test
  void shouldGoOnWhenSomebodyIsEnabledAgain() {
    // given
    Actor away = programme.person(Role.REVIEWER);
    journey.act(() -> disable.disable(Actor.SYSTEM, away.id(), "Away"));
    journey.act(wake::run);
    assertThat(journey.open("findReviewers")).hasSize(1);

    // when
    journey.act(() -> enable.enable(Actor.SYSTEM, away.id()));

    // then
    assertGoesOn();
  }

  private void assertGoesOn() {
    journey.act(wake::run);
    assertThat(journey.open("findReviewers")).isEmpty();
    assertThat(journey.open("reviewApplication")).isNotEmpty();
  }

  @Test
  void shouldGoOnWithWhomAManagerNames() {
    // given
    Actor named = reviewers.get(2);

    // when
    journey.complete(programme.manager(), "findReviewers", "namedReviewers", named.id().toString());

    // then
    assertThat(journey.task("reviewApplication").actualOwner()).isEqualTo(named.id());
    assertThat(
            stored.texts(
                "select reviewer_id::text from review_assignment where application_id = ?",
                journey.application()))
        .containsExactly(named.id().toString());
  }

  @Test
  void shouldAskTheRulesAgainAtOnce() {
    // given
    Refused.field(
        "namedReviewers",
        "refusal.still-no-reviewer",
        () -> journey.complete(programme.manager(), "findReviewers"));
    programme.reviewer(Role.REVIEWER);

    // when
    journey.complete(programme.manager(), "findReviewers");

    // then
    assertThat(journey.open("reviewApplication")).hasSize(1);
  }

  @Test
  @Reaches("withdrawn")
  void shouldEndWaitingWhenWithdrawn() {
    withdrawn();
    assertThat(stage()).isEqualTo("WITHDRAWN");
    journey.act(wake::run);
  }

  private List<String> decisions() {
    return stored.texts(
        "select id::text from decision where application_id = ? order by id",
        journey.application());
  }
}
