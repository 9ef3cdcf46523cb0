package dev.hatchway.tasks.web;

import dev.hatchway.identity.CurrentActor;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.CommandRejected.FieldError;
import dev.hatchway.tasks.ClaimTask;
import dev.hatchway.tasks.CompleteTask;
import dev.hatchway.tasks.ForwardTask;
import dev.hatchway.tasks.ReleaseTask;
import dev.hatchway.tasks.StartTask;
import dev.hatchway.tasks.TaskView;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** Working on tasks by JSON: the same commands, and the same refusals, as the pages. */
@Path("/api/tasks/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tasks")
class TaskCommandsApi {

  /** Whom a task is moved to, and why. */
  record Forwarding(UUID person, String reason) {}

  private final CurrentActor currentActor;
  private final ClaimTask claimTask;
  private final ReleaseTask releaseTask;
  private final StartTask startTask;
  private final ForwardTask forwardTask;
  private final CompleteTask completeTask;

  TaskCommandsApi(
      CurrentActor currentActor,
      ClaimTask claimTask,
      ReleaseTask releaseTask,
      StartTask startTask,
      ForwardTask forwardTask,
      CompleteTask completeTask) {
    this.currentActor = currentActor;
    this.claimTask = claimTask;
    this.releaseTask = releaseTask;
    this.startTask = startTask;
    this.forwardTask = forwardTask;
    this.completeTask = completeTask;
  }

  @POST
  @Path("/claim")
  @Operation(summary = "Take a task; with a version only if it is still at that version")
  public TaskView claim(UUID id, @RestQuery Integer version) {
    return claimTask.claim(currentActor.get(), id, version);
  }

  @POST
  @Path("/release")
  @Operation(summary = "Give a task back, with or without a reason")
  public TaskView release(UUID id, @RestQuery String reason) {
    return releaseTask.release(currentActor.get(), id, reason);
  }

  @POST
  @Path("/start")
  @Operation(summary = "Begin work on a task")
  public TaskView start(UUID id) {
    return startTask.start(currentActor.get(), id);
  }

  @POST
  @Path("/forward")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Move a task to a person who may do it (business administrators)")
  public TaskView forward(UUID id, Forwarding forwarding) {
    if (forwarding == null || forwarding.person() == null) {
      throw CommandRejected.invalidFields(
          "task", id, List.of(new FieldError("person", "refusal.field.required")));
    }
    return forwardTask.forward(currentActor.get(), id, forwarding.person(), forwarding.reason());
  }

  @POST
  @Path("/completion")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Complete a task with the values its form asks for")
  public TaskView complete(UUID id, CompletionBody body) {
    return completeTask.complete(currentActor.get(), id, CompletionBody.valuesOf(body, id));
  }
}
