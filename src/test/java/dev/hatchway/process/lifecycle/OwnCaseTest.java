package dev.hatchway.process.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hatchway.audit.AuditEvents;
import dev.hatchway.audit.AuditFilter;
import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Actor.Membership;
import dev.hatchway.identity.GiveRole;
import dev.hatchway.identity.Password;
import dev.hatchway.identity.RegisterPerson;
import dev.hatchway.identity.Role;
import dev.hatchway.intake.OpenApplication;
import dev.hatchway.platform.CommandRejected.Kind;
import dev.hatchway.process.monitoring.InstanceList;
import dev.hatchway.review.AskApplicant;
import dev.hatchway.tasks.ClaimTask;
import dev.hatchway.tasks.ForwardTask;
import dev.hatchway.tasks.Inbox;
import dev.hatchway.tasks.InboxFilter;
import dev.hatchway.tasks.InboxFilter.View;
import dev.hatchway.tasks.TaskView;
import dev.hatchway.testing.PostgresForTests;
import dev.hatchway.testing.Refused;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Nobody acts on their own application in any role, whatever roles they have. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class OwnCaseTest extends LifecycleTestCase {

  @Inject GiveRole giveRole;
  @Inject RegisterPerson registerPerson;
  @Inject ClaimTask claimTask;
  @Inject ForwardTask forwardTask;
  @Inject AskApplicant askApplicant;
  @Inject OpenApplication openApplication;
  @Inject Inbox inbox;
  @Inject InstanceList instances;
  @Inject AuditEvents events;

  @Test
  void shouldKeepApplicantsOfTheCommitteeFromDeterminingTheirOwn() {
    // given
    beforeTheCommittee();
    Actor applicant = alsoAs(Role.COMMITTEE, null);
    // then
    Refused.because(
        "refusal.own-application",
        () -> claimTask.claim(applicant, journey.task("determineApplication").id()));
    Refused.because("refusal.own-application", () -> determined(applicant, "ACCEPT"));
    Refused.because(
        "refusal.own-application",
        () -> askApplicant.ask(applicant, journey.application(), "How are you?"));
    assertThat(offered(applicant)).isEmpty();
    assertThat(offered(programme.chair())).hasSize(1);
  }

  @Test
  void shouldKnowTheSamePersonByTheirAddress() {
    // given
    beforeTheCommittee();
    String other = "other-" + UUID.randomUUID();
    Actor second =
        programme.withId(
            registerPerson.register(
                Actor.SYSTEM,
                new RegisterPerson.NewPerson(
                    other,
                    Password.nobodys(),
                    "Somebody else",
                    programme.applicant().username().toUpperCase(),
                    List.of(new Membership(programme.id(), Role.COMMITTEE, null)))));
    // then
    Refused.because("refusal.own-application", () -> determined(second, "ACCEPT"));
    assertThat(offered(second)).isEmpty();
  }

  @Test
  void shouldKeepApplicantsAtAPartnerFromAcceptingTheirOwnReferral() {
    // given
    routed();
    TaskView referral = journey.task("answerReferral");
    Actor applicant = alsoAs(Role.PARTNER, referral.owners().partner());
    // then
    Refused.because("refusal.own-application", () -> claimTask.claim(applicant, referral.id()));
  }

  @Test
  void shouldKeepApplicantsWhoAdministerFromTheirOwnTasksAndStory() {
    // given
    beforeTheCommittee();
    Actor applicant = alsoAs(Role.ADMINISTRATOR, null);
    UUID task = journey.task("determineApplication").id();
    String reference = stored.reference(journey.application());
    // then
    Refused.because(
        "refusal.own-application",
        () -> forwardTask.forward(applicant, task, programme.chair().id()));
    Refused.because(
        "refusal.own-application", () -> openApplication.readAsStaff(applicant, reference));
    assertThat(openApplication.read(applicant, reference).id()).isEqualTo(journey.application());
    assertThat(inbox.page(applicant, InboxFilter.of(View.ALL)).rows()).isEmpty();
    assertThat(inbox.counts(applicant)).containsEntry(View.ALL, 0L);
  }

  @Test
  void shouldKeepTheTrailAndTheProcessesOfTheirOwnFromApplicantsWhoAuditOrAdminister() {
    // given
    beforeTheCommittee();
    String reference = stored.reference(journey.application());
    Actor applicant = alsoAs(Role.AUDITOR, null);
    var everything = new InstanceList.Filter(null, null, reference, null);
    var trail = new AuditFilter(null, null, reference, null, null);
    // then
    assertThat(instances.page(applicant, everything).items()).isEmpty();
    assertThat(instances.page(programme.manager(), everything).items()).isNotEmpty();
    assertThat(events.page(applicant, trail, null, 50).entries()).isEmpty();
    Actor auditor = programme.person(Role.AUDITOR);
    assertThat(events.page(auditor, trail, null, 50).entries()).isNotEmpty();
    assertThat(
            events
                .page(applicant, new AuditFilter(null, null, null, null, null), null, 50)
                .entries())
        .isNotEmpty()
        .noneMatch(entry -> reference.equals(entry.thing().reference()));
  }

  @Test
  void shouldNotHandATaskToWhoApplied() {
    // given
    beforeTheCommittee();
    Actor applicant = alsoAs(Role.COMMITTEE, null);
    UUID task = journey.task("determineApplication").id();
    // then
    Refused.with(
        Kind.INVALID_ARGUMENT,
        () -> forwardTask.forward(programme.manager(), task, applicant.id()));
  }

  /** Read in a transaction of its own, so that nobody read before is found again. */
  private Actor alsoAs(Role role, UUID partner) {
    UUID id = programme.applicant().id();
    giveRole.give(Actor.SYSTEM, id, new Membership(programme.id(), role, partner));
    return QuarkusTransaction.requiringNew().call(() -> programme.withId(id));
  }

  private List<Inbox.Row> offered(Actor actor) {
    return inbox.page(actor, InboxFilter.of(View.AVAILABLE)).rows();
  }
}
