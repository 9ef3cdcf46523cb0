package dev.hatchway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.DisablePerson;
import dev.hatchway.identity.EnablePerson;
import dev.hatchway.identity.Role;
import dev.hatchway.identity.TakeRole;
import dev.hatchway.intake.AppealRejection;
import dev.hatchway.platform.CommandRejected.Kind;
import dev.hatchway.tasks.ForwardTask;
import dev.hatchway.tasks.ReleaseTask;
import dev.hatchway.tasks.TaskCandidates;
import dev.hatchway.tasks.TaskStatus;
import dev.hatchway.tasks.TaskView;
import dev.hatchway.testing.Journey;
import dev.hatchway.testing.OpenProgramme;
import dev.hatchway.testing.PostgresForTests;
import dev.hatchway.testing.Refused;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * No user task of a process that ships ends with nobody who may do it: managers move each of them,
 * whoever has it, and giving back, a disabled account or a role that is taken leave none behind.
 */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class EveryTaskMovesTest {

  private static final List<String> OWN_DUTIES = List.of("acceptOffer", "signAgreement");

  @Inject OpenProgramme programme;
  @Inject EveryTask every;
  @Inject AppealRejection appealRejection;
  @Inject ForwardTask forward;
  @Inject ReleaseTask release;
  @Inject TaskCandidates candidates;
  @Inject DisablePerson disable;
  @Inject EnablePerson enable;
  @Inject TakeRole takeRole;

  private Map<String, Supplier<Journey>> ways;
  private String formKey;
  private Journey journey;
  private UUID task;

  @BeforeEach
  void open() {
    programme.open();
    every.in(programme);
    ways =
        Map.ofEntries(
            Map.entry("screenManually", every::toScreen),
            Map.entry("reviewApplication", every::inReview),
            Map.entry("findReviewers", every::withoutReviewer),
            Map.entry("discussReviews", every::inDiscussion),
            Map.entry("judgeCorrection", every::corrected),
            Map.entry("determineApplication", every::beforeTheCommittee),
            Map.entry("decideAppeal", this::appealed),
            Map.entry("answerReferral", every::referred),
            Map.entry("routeByHand", every::withoutPartner),
            Map.entry("acceptOffer", every::offered),
            Map.entry("signAgreement", every::toSign),
            Map.entry("holdKickOff", every::toKickOff),
            Map.entry("recordCheckIn", every::toCheckIn));
  }

  private Journey appealed() {
    Journey rejected = every.rejected();
    rejected.act(
        () ->
            appealRejection.appeal(
                programme.applicant(), rejected.application(), "The facts are others"));
    return rejected;
  }

  @Test
  void shouldKnowAWayToEveryUserTaskThatShips() throws IOException {
    TreeSet<String> shipped = new TreeSet<>();
    for (String file :
        List.of("application-review.bpmn", "partner-referral.bpmn", "onboarding.bpmn")) {
      String xml = Files.readString(Path.of("processes", file));
      Pattern.compile("<userTask id=\"(\\w+)\"")
          .matcher(xml)
          .results()
          .map(found -> found.group(1))
          // one with the form of another task is dealt with as that one
          .filter(id -> !xml.contains("\"" + id + "_Form\""))
          .forEach(shipped::add);
    }

    assertThat(new TreeSet<>(ways.keySet())).isEqualTo(shipped);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "screenManually",
        "reviewApplication",
        "findReviewers",
        "discussReviews",
        "judgeCorrection",
        "determineApplication",
        "decideAppeal",
        "answerReferral",
        "routeByHand",
        "holdKickOff",
        "recordCheckIn"
      })
  void shouldBeMovedAndNeverStrand(String key) {
    // given
    arriveAt(key);
    Actor first = another();
    Actor second = another();
    Actor third = another();

    // when, then: moved to one, and on to another while that one has it
    moved(first);
    moved(second);

    // when, then: given back
    journey.now(() -> release.release(second, task(), "Not my field"));
    assertGoesOn(second);

    // when, then: the account of who has it is disabled
    moved(first);
    journey.act(() -> disable.disable(Actor.SYSTEM, first.id(), "Left"));
    assertGoesOn(first);
    assertThat(view().returned().because()).isEqualTo("tasks.because.disabled");
    Refused.with(
        Kind.INVALID_ARGUMENT,
        () -> journey.now(() -> forward.forward(programme.manager(), task(), first.id())));

    // when, then: the role of who has it is taken away
    moved(third);
    Actor.Membership role = third.memberships().get(0);
    journey.act(() -> takeRole.take(Actor.SYSTEM, third.id(), role));
    assertGoesOn(third);
    assertThat(view().returned().because()).isEqualTo("tasks.because.role-taken");
    moved(second);
  }

  @ParameterizedTest
  @ValueSource(strings = {"acceptOffer", "signAgreement"})
  void shouldStayAPersonsOwnDutyUnlessTheyCannotAct(String key) {
    // given
    arriveAt(key);
    Actor applicant = programme.applicant();
    assertThat(OWN_DUTIES).contains(key);

    // then
    Refused.with(Kind.INVALID_STATE, () -> journey.now(() -> release.release(applicant, task())));
    Refused.with(
        Kind.INVALID_ARGUMENT,
        () ->
            journey.now(
                () -> forward.forward(programme.manager(), task(), programme.manager().id())));

    // when
    journey.act(() -> disable.disable(Actor.SYSTEM, applicant.id(), "Lost the key"));

    // then
    assertGoesOn(applicant);
    moved(programme.manager());
    journey.act(() -> enable.enable(Actor.SYSTEM, applicant.id()));
    assertThat(view().actualOwner()).as("theirs again").isEqualTo(applicant.id());

    // when
    journey.act(() -> takeRole.take(Actor.SYSTEM, applicant.id(), role(Role.APPLICANT)));

    // then
    assertGoesOn(applicant);
    complete(key);
    assertThat(journey.open(key)).isEmpty();
  }

  /** A manager answers for a startup whose applicant cannot. */
  private void complete(String key) {
    if (key.equals("acceptOffer")) {
      journey.complete(programme.manager(), key, "offerAnswer", "DECLINE", "reason", "Gone");
    } else {
      journey.complete(programme.manager(), key, "fullName", "Lin Mei", "consent", "YES");
    }
  }

  private void arriveAt(String key) {
    formKey = key;
    journey = ways.get(key).get();
    task = journey.open(key).get(0).id();
  }

  private UUID task() {
    return task;
  }

  private TaskView view() {
    return journey.open(formKey).stream()
        .filter(one -> one.id().equals(task))
        .findFirst()
        .orElseThrow();
  }

  /** Somebody new of the group that the task is for. */
  private Actor another() {
    Role role = view().owners().role();
    return switch (role) {
      case REVIEWER -> programme.reviewer(Role.REVIEWER);
      case PARTNER -> programme.anotherOf(view().owners().partner());
      default -> programme.person(role);
    };
  }

  private Actor.Membership role(Role role) {
    return new Actor.Membership(programme.id(), role, null);
  }

  /** The task's page offers the person to the manager, who moves it to them. */
  private void moved(Actor person) {
    assertThat(candidates()).contains(person.id());
    assertThat(
            journey
                .now(() -> forward.forward(programme.manager(), task(), person.id()))
                .actualOwner())
        .isEqualTo(person.id());
  }

  private List<UUID> candidates() {
    return QuarkusTransaction.requiringNew()
        .call(() -> candidates.of(programme.manager(), task()))
        .stream()
        .map(TaskCandidates.Candidate::id)
        .toList();
  }

  /** Not with whom it was; somebody has it now, or a group with people in it may take it. */
  private void assertGoesOn(Actor former) {
    TaskView now = view();
    assertThat(now.actualOwner()).isNotEqualTo(former.id());
    if (now.actualOwner() == null) {
      assertThat(now.status()).isEqualTo(TaskStatus.READY);
      assertThat(now.owners().person()).isNull();
    }
    assertThat(candidates()).isNotEmpty();
  }
}
