package dev.hatchway.tasks.web;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.CurrentActor;
import dev.hatchway.tasks.ClaimTask;
import dev.hatchway.tasks.ForwardTask;
import dev.hatchway.tasks.Inbox;
import dev.hatchway.tasks.ReleaseTask;
import dev.hatchway.tasks.TaskView;
import dev.hatchway.web.Pages;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;

/** The buttons of the inbox and the task page: take, give back, move. */
@Path("/tasks/{id}")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class TaskActions {

  private final Pages pages;
  private final CurrentActor currentActor;
  private final ClaimTask claimTask;
  private final ReleaseTask releaseTask;
  private final ForwardTask forwardTask;
  private final Inbox inbox;

  TaskActions(
      Pages pages,
      CurrentActor currentActor,
      ClaimTask claimTask,
      ReleaseTask releaseTask,
      ForwardTask forwardTask,
      Inbox inbox) {
    this.pages = pages;
    this.currentActor = currentActor;
    this.claimTask = claimTask;
    this.releaseTask = releaseTask;
    this.forwardTask = forwardTask;
    this.inbox = inbox;
  }

  /** In the inbox the row and the counts change in place; elsewhere one lands on the task. */
  @POST
  @Path("/claim")
  public Response claim(UUID id, @RestForm Integer version) {
    Actor actor = currentActor.get();
    claimTask.claim(actor, id, version);
    return pages.isHtmx()
        ? pages.fragment(
            InboxPage.Templates.taken(
                inbox.row(actor, id), InboxPage.tabs(inbox.counts(actor), null), List.of()))
        : pages.goTo("/tasks/" + id);
  }

  @POST
  @Path("/release")
  public Response release(UUID id, @RestForm String reason) {
    TaskView task = releaseTask.release(currentActor.get(), id, reason);
    return pages.goTo("/inbox", "tasks.released", task.subject());
  }

  @POST
  @Path("/forward")
  public Response forward(UUID id, @RestForm UUID person, @RestForm String reason) {
    TaskView task = forwardTask.forward(currentActor.get(), id, person, reason);
    return pages.goTo("/tasks/" + id, "tasks.forwarded", task.subject());
  }
}
