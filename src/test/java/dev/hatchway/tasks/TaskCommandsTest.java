package dev.hatchway.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Role;
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
  void shouldNotForwardWhatIsForOnePerson() {
    UUID task = scene.task(programme, PotentialOwners.person(ana.id()));

    assertThat(refusal(() -> forwardTask.forward(mia, task, ben.id())).reason())
        .isEqualTo("refusal.task.for-one-person");
    assertThat(startTask.start(ana, task).actualOwner()).isEqualTo(ana.id());
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
    UUID task = scene.taskOf(instance, programme, PotentialOwners.person(ana.id()));
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
