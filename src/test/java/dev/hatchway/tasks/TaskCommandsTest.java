package dev.hatchway.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.DisablePerson;
import dev.hatchway.identity.EnablePerson;
import dev.hatchway.identity.GiveRole;
import dev.hatchway.identity.Role;
import dev.hatchway.identity.TakeRole;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.CommandRejected.Kind;
import dev.hatchway.testing.PostgresForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class TaskCommandsTest {

  @Inject TaskScene scene;
  @Inject ClaimTask claimTask;
  @Inject ReleaseTask releaseTask;
  @Inject StartTask startTask;
  @Inject ForwardTask forwardTask;
  @Inject ReassignTask reassignTask;
  @Inject RemindOwners remindOwners;
  @Inject EscalateTasks escalateTasks;
  @Inject DisablePerson disablePerson;
  @Inject EnablePerson enablePerson;
  @Inject GiveRole giveRole;
  @Inject TakeRole takeRole;

  private UUID programme;
  private Actor ana;
  private Actor ben;
  private Actor mia;

  @BeforeEach
  void people() {
    programme = scene.programme();
    ana = scene.person("Ana", programme, Role.REVIEWER);
    ben = scene.person("Ben", programme, Role.REVIEWER);
    mia = scene.person("Mia", programme, Role.MANAGER);
  }

  @Test
  void shouldClaimAndRelease() {
    // given
    UUID task = reviewerTask();

    // when
    claimTask.claim(ana, task);
    TaskView released = releaseTask.release(ana, task);

    // then
    assertThat(released.status()).isEqualTo(TaskStatus.READY);
    assertThat(scene.stored(task).toView().actualOwner()).isNull();
    assertThat(scene.storyOf(task)).containsExactly("task.opened", "task.claimed", "task.released");
  }

  @Test
  void shouldRefuseAClaimByAnotherRoleOrProgramme() {
    // given
    UUID task = reviewerTask();
    Actor stranger = scene.person("Sam", scene.programme(), Role.REVIEWER);

    // then
    assertThat(refusal(() -> claimTask.claim(mia, task)).kind()).isEqualTo(Kind.FORBIDDEN);
    assertThat(refusal(() -> claimTask.claim(stranger, task)).kind()).isEqualTo(Kind.FORBIDDEN);
    assertThat(scene.stored(task).toView().status()).isEqualTo(TaskStatus.READY);
  }

  @Test
  void shouldRefuseAClaimByThoseKeptFromTheTask() {
    UUID task =
        scene.task(programme, new PotentialOwners(Role.REVIEWER, null, null, Set.of(ana.id())));

    assertThat(refusal(() -> claimTask.claim(ana, task)).kind()).isEqualTo(Kind.FORBIDDEN);
    assertThat(claimTask.claim(ben, task).actualOwner()).isEqualTo(ben.id());
  }

  @Test
  void shouldKeepPartnersToTheirOwnTasks() {
    UUID foxconn = UUID.randomUUID();
    Actor theirs = scene.person("Fei", programme, foxconn, Role.PARTNER);
    Actor others = scene.person("Olu", programme, UUID.randomUUID(), Role.PARTNER);
    UUID task = scene.task(programme, new PotentialOwners(Role.PARTNER, null, foxconn, Set.of()));

    assertThat(refusal(() -> claimTask.claim(others, task)).kind()).isEqualTo(Kind.FORBIDDEN);
    assertThat(claimTask.claim(theirs, task).status()).isEqualTo(TaskStatus.RESERVED);
  }

  @Test
  void shouldNameWhoHasTheTask() {
    UUID task = reviewerTask();
    claimTask.claim(ana, task);

    CommandRejected refusal = refusal(() -> claimTask.claim(ben, task));

    assertThat(refusal.kind()).isEqualTo(Kind.INVALID_STATE);
    assertThat(refusal.reason()).isEqualTo("refusal.task.RESERVED");
    assertThat(refusal.arguments()).containsExactly(TaskEvent.CLAIM, "Nimbus", "Ana");
    assertThat(refusal(() -> releaseTask.release(ben, task)).kind()).isEqualTo(Kind.INVALID_STATE);
  }

  @Test
  void shouldRefuseAClaimOfAVersionThatIsGone() {
    UUID task = reviewerTask();
    claimTask.claim(ana, task);
    releaseTask.release(ana, task);

    assertThat(refusal(() -> claimTask.claim(ben, task, 0)).kind()).isEqualTo(Kind.CONFLICT);
  }

  @Test
  void shouldAskTheFormWhetherOneMayTakeIt() {
    UUID task = scene.taskInConflict(programme, PotentialOwners.role(Role.REVIEWER));

    assertThat(refusal(() -> claimTask.claim(ana, task)).kind()).isEqualTo(Kind.FORBIDDEN);
    assertThat(refusal(() -> startTask.start(ana, task)).kind()).isEqualTo(Kind.FORBIDDEN);
  }

  @Test
  void shouldClaimByStarting() {
    UUID task = reviewerTask();

    TaskView started = startTask.start(ana, task);

    assertThat(started.status()).isEqualTo(TaskStatus.IN_PROGRESS);
    assertThat(started.actualOwner()).isEqualTo(ana.id());
    assertThat(refusal(() -> startTask.start(ben, task)).kind()).isEqualTo(Kind.INVALID_STATE);
  }

  @Test
  void shouldForwardToSomeoneWhoCouldOwnIt() {
    // given
    UUID task = reviewerTask();
    claimTask.claim(ana, task);

    // then
    assertThat(refusal(() -> forwardTask.forward(ana, task, ben.id())).kind())
        .isEqualTo(Kind.FORBIDDEN);
    assertThat(refusal(() -> forwardTask.forward(mia, task, mia.id())).kind())
        .isEqualTo(Kind.INVALID_ARGUMENT);
    assertThat(forwardTask.forward(mia, task, ben.id()).actualOwner()).isEqualTo(ben.id());
    assertThat(refusal(() -> claimTask.claim(ana, task)).kind()).isEqualTo(Kind.FORBIDDEN);
    assertThat(scene.storyOf(task)).endsWith("task.forwarded");
  }

  @Test
  void shouldBeTheGroupsAgainWhenWhoWasNamedGivesItBack() {
    // given
    UUID task = reviewerTask();
    forwardTask.forward(mia, task, ben.id());

    // when
    TaskView released = releaseTask.release(ben, task, " Away until May ");

    // then
    assertThat(released.status()).isEqualTo(TaskStatus.READY);
    assertThat(released.owners().person()).isNull();
    assertThat(released.returned().by()).isEqualTo(ben.id());
    assertThat(released.returned().because()).isEqualTo("Away until May");
    assertThat(claimTask.claim(ana, task).returned()).as("somebody has it again").isNull();
  }

  @Test
  void shouldMoveWhatAProcessGaveToOnePerson() {
    // given
    UUID ofARole =
        scene.task(programme, new PotentialOwners(Role.REVIEWER, ana.id(), null, Set.of()));
    UUID ofNoRole = scene.task(programme, PotentialOwners.person(ana.id()));

    // then
    assertThat(forwardTask.forward(mia, ofARole, ben.id()).actualOwner()).isEqualTo(ben.id());
    assertThat(refusal(() -> forwardTask.forward(mia, ofARole, mia.id())).reason())
        .isEqualTo("refusal.task.not-an-owner");
    assertThat(forwardTask.forward(mia, ofNoRole, mia.id()).actualOwner()).isEqualTo(mia.id());
    assertThat(releaseTask.release(mia, ofNoRole).owners().role()).isEqualTo(Role.MANAGER);
  }

  @Test
  void shouldLeaveAnOwnDutyToWhoseItIs() {
    UUID task = scene.task(programme, PotentialOwners.duty(ana.id()));

    assertThat(refusal(() -> forwardTask.forward(mia, task, ben.id())).kind())
        .isEqualTo(Kind.INVALID_ARGUMENT);
    assertThat(refusal(() -> forwardTask.forward(mia, task, mia.id())).kind())
        .isEqualTo(Kind.INVALID_ARGUMENT);
    CommandRejected refusal = refusal(() -> releaseTask.release(ana, task));
    assertThat(refusal.kind()).isEqualTo(Kind.INVALID_STATE);
    assertThat(refusal.reason()).isEqualTo("refusal.task.own-duty");
    assertThat(startTask.start(ana, task).actualOwner()).isEqualTo(ana.id());
  }

  @Test
  void shouldGiveAnOwnDutyToManagersWhileItsOwnerCannotAct() {
    // given
    UUID task = scene.task(programme, PotentialOwners.duty(ana.id()));

    // when
    disablePerson.disable(Actor.SYSTEM, ana.id(), "Lost her key");

    // then
    TaskView waiting = scene.stored(task).toView();
    assertThat(waiting.status()).isEqualTo(TaskStatus.READY);
    assertThat(waiting.owners().role()).isEqualTo(Role.MANAGER);
    assertThat(waiting.returned().because()).isEqualTo("tasks.because.disabled");
    assertThat(refusal(() -> forwardTask.forward(mia, task, ana.id())).reason())
        .isEqualTo("refusal.task.owner-disabled");
    assertThat(claimTask.claim(mia, task).actualOwner()).isEqualTo(mia.id());

    // when
    enablePerson.enable(Actor.SYSTEM, ana.id());

    // then
    TaskView back = scene.stored(task).toView();
    assertThat(back.actualOwner()).isEqualTo(ana.id());
    assertThat(back.owners().role()).isNull();
    assertThat(refusal(() -> forwardTask.forward(mia, task, ana.id())).reason())
        .isEqualTo("refusal.task.has-it");
    assertThat(scene.storyOf(task)).contains("task.returned", "task.claimed", "task.forwarded");
  }

  @Test
  void shouldTakeATaskAwayWithTheRoleThatItNeeds() {
    // given
    UUID task = reviewerTask();
    UUID elsewhere = scene.programme();
    claimTask.claim(ana, task);

    // when
    giveRole.give(Actor.SYSTEM, ana.id(), new Actor.Membership(elsewhere, Role.MANAGER, null));
    assertThat(scene.stored(task).toView().actualOwner()).isEqualTo(ana.id());
    takeRole.take(Actor.SYSTEM, ana.id(), new Actor.Membership(programme, Role.REVIEWER, null));

    // then
    TaskView returned = scene.stored(task).toView();
    assertThat(returned.status()).isEqualTo(TaskStatus.READY);
    assertThat(returned.returned().because()).isEqualTo("tasks.because.role-taken");
    assertThat(claimTask.claim(ben, task).actualOwner()).isEqualTo(ben.id());
  }

  @Test
  void shouldNotForwardToWhomTheFormRefuses() {
    UUID task = scene.taskInConflict(programme, PotentialOwners.role(Role.REVIEWER));

    assertThat(refusal(() -> forwardTask.forward(mia, task, ben.id())).kind())
        .isEqualTo(Kind.FORBIDDEN);
  }

  @Test
  void shouldReassignFromItsOwnerAndKeepThemFromIt() {
    // given
    UUID task = reviewerTask();
    claimTask.claim(ana, task);

    // when
    TaskView moved = reassignTask.reassign(ana, task, ben.id(), "I invested in them");

    // then
    assertThat(moved.actualOwner()).isEqualTo(ben.id());
    assertThat(moved.owners().excluded()).contains(ana.id());
    assertThat(refusal(() -> reassignTask.reassign(ana, task, ana.id(), "back")).kind())
        .isEqualTo(Kind.FORBIDDEN);
  }

  @Test
  void shouldRemindAndEscalateOpenTasksOnly() {
    // given
    UUID instance = UUID.randomUUID();
    UUID open = scene.taskOf(instance, programme, PotentialOwners.person(ana.id()));
    UUID gone = scene.taskOf(instance, programme, PotentialOwners.person(ben.id()));
    scene.withdraw(gone);

    // when
    List<TaskView> reminded = remindOwners.remind(instance, SampleForm.KEY);
    List<TaskView> escalated = escalateTasks.escalate(instance, SampleForm.KEY);

    // then
    assertThat(reminded).extracting(TaskView::id).containsExactly(open);
    assertThat(escalated).extracting(TaskView::id).containsExactly(open);
    assertThat(scene.stored(open).toView().remindedAt()).isNotNull();
    assertThat(scene.stored(open).toView().escalatedAt()).isNotNull();
    assertThat(scene.stored(open).toView().priority()).isLessThan(5);
    assertThat(scene.storyOf(open)).contains("task.reminded", "task.escalated");
    assertThat(scene.stored(gone).toView().status()).isEqualTo(TaskStatus.OBSOLETE);
  }

  @Test
  void shouldForgetTheReminderOfWhoHandedATaskOver() {
    // given
    UUID instance = UUID.randomUUID();
    PotentialOwners owners = new PotentialOwners(Role.REVIEWER, ana.id(), null, Set.of());
    UUID task = scene.taskOf(instance, programme, owners);
    remindOwners.remind(instance, SampleForm.KEY);
    escalateTasks.escalate(instance, SampleForm.KEY);

    // when
    TaskView moved = reassignTask.reassign(ana, task, ben.id(), "conflict");

    // then
    assertThat(moved.remindedAt()).isNull();
    assertThat(moved.escalatedAt()).as("the task is as late as before").isNotNull();
  }

  @Test
  void shouldSayThatThereIsNoSuchTask() {
    assertThatThrownBy(() -> claimTask.claim(ana, UUID.randomUUID()))
        .isInstanceOfSatisfying(
            CommandRejected.class, r -> assertThat(r.kind()).isEqualTo(Kind.NOT_FOUND));
  }

  private UUID reviewerTask() {
    return scene.task(programme, PotentialOwners.role(Role.REVIEWER));
  }

  private static CommandRejected refusal(Callable<?> command) {
    return catchThrowableOfType(CommandRejected.class, command::call);
  }
}
