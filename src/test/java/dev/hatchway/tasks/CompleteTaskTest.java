package dev.hatchway.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Role;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.CommandRejected.FieldError;
import dev.hatchway.platform.CommandRejected.Kind;
import dev.hatchway.platform.StepRead;
import dev.hatchway.platform.Steps;
import dev.hatchway.platform.Time;
import dev.hatchway.testing.PostgresForTests;
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
class CompleteTaskTest {

  private static final FormValues VERDICT =
      FormValues.entered(Map.of("verdict", List.of("ACCEPT"), "reason", List.of("Strong team")));

  @Inject TaskScene scene;
  @Inject ClaimTask claimTask;
  @Inject OpenTask tasks;
  @Inject TaskAccess access;
  @Inject TaskForms forms;
  @Inject TaskAudit audit;
  @Inject Time time;
  @Inject Steps steps;

  private final Map<UUID, Map<String, Object>> continued = new HashMap<>();
  private UUID programme;
  private Actor ana;
  private Actor ben;

  @BeforeEach
  void people() {
    programme = scene.programme();
    ana = scene.person("Ana", programme, Role.REVIEWER);
    ben = scene.person("Ben", programme, Role.REVIEWER);
  }

  @Test
  void shouldCompleteAReadyTaskAndGoOnWithItsResults() throws Exception {
    // given
    UUID task = scene.task(programme, PotentialOwners.role(Role.REVIEWER));

    // when
    TaskView done = complete(ana, task, VERDICT);

    // then
    assertThat(done.status()).isEqualTo(TaskStatus.COMPLETED);
    assertThat(done.outcome()).isEqualTo("ACCEPT");
    assertThat(scene.stored(task).completedBy()).isEqualTo(ana.id());
    assertThat(continued).containsEntry(task, Map.of("verdict", "ACCEPT"));
    assertThat(scene.storyOf(task)).containsExactly("task.opened", "task.completed");
  }

  @Test
  void shouldTellTheSecondWhoCompletedIt() throws Exception {
    UUID task = scene.task(programme, PotentialOwners.role(Role.REVIEWER));
    complete(ana, task, VERDICT);

    CommandRejected refusal = refusal(ben, task, VERDICT);

    assertThat(refusal.kind()).isEqualTo(Kind.INVALID_STATE);
    assertThat(refusal.reason()).isEqualTo("refusal.task.COMPLETED");
    assertThat(refusal.arguments()).contains("Ana");
  }

  @Test
  void shouldRefuseWhileAnotherHasIt() {
    UUID task = scene.task(programme, PotentialOwners.role(Role.REVIEWER));
    claimTask.claim(ana, task);

    assertThat(refusal(ben, task, VERDICT).reason()).isEqualTo("refusal.task.RESERVED");
  }

  @Test
  void shouldRefuseOtherRoles() {
    UUID task = scene.task(programme, PotentialOwners.role(Role.COMMITTEE));

    assertThat(refusal(ana, task, VERDICT).kind()).isEqualTo(Kind.FORBIDDEN);
  }

  @Test
  void shouldNameTheFieldsThatAreWrongAndLeaveEverythingAsItWas() {
    // given
    UUID task = scene.task(programme, PotentialOwners.role(Role.REVIEWER));
    FormValues wrong =
        FormValues.entered(Map.of("verdict", List.of("MAYBE"), "team", List.of("9")));

    // when
    CommandRejected refusal = refusal(ana, task, wrong);

    // then
    assertThat(refusal.fields())
        .containsExactly(
            new FieldError("verdict", "refusal.field.choice"),
            new FieldError("team", "refusal.field.score"),
            new FieldError("reason", "refusal.field.required"));
    assertThat(scene.stored(task).toView().status()).isEqualTo(TaskStatus.READY);
    assertThat(continued).isEmpty();
    assertThat(scene.storyOf(task)).containsExactly("task.opened");
  }

  private TaskView complete(Actor actor, UUID task, FormValues values) throws Exception {
    CompleteTask command = new CompleteTask(tasks, access, forms, new Recording(), audit, time);
    return steps.call(() -> command.complete(actor, task, values));
  }

  private final class Recording implements TaskContinuation {

    @Override
    public StepRead<?> lockAhead(String root, UUID taskId) {
      return new StepRead<>(root, List.of(taskId), found -> null);
    }

    @Override
    public void completed(TaskView task, Map<String, Object> results) {
      continued.put(task.id(), results);
    }
  }

  private CommandRejected refusal(Actor actor, UUID task, FormValues values) {
    return catchThrowableOfType(CommandRejected.class, () -> complete(actor, task, values));
  }
}
