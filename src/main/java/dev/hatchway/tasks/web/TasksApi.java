package dev.hatchway.tasks.web;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.CurrentActor;
import dev.hatchway.tasks.Inbox;
import dev.hatchway.tasks.InboxFilter.View;
import dev.hatchway.tasks.TaskDetail;
import dev.hatchway.tasks.TaskDetail.Detail;
import dev.hatchway.tasks.TaskView;
import dev.hatchway.tasks.web.SaidForm.FieldText;
import dev.hatchway.tasks.web.SaidForm.PanelText;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Reading tasks as JSON. */
@Path("/api/tasks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tasks")
class TasksApi {

  /**
   * A page of an inbox; {@code next} is the value of {@code after} for the page after it, {@code
   * escalated} and {@code returned} how many tasks are escalated, or were given back, where the
   * caller administers.
   */
  record Tasks(
      List<Inbox.Row> tasks, String next, Map<View, Long> counts, long escalated, long returned) {}

  /** A task with its panels, the fields that its completion takes, and what the caller may do. */
  record TaskText(
      TaskView task,
      String owner,
      List<PanelText> panels,
      List<FieldText> fields,
      TaskDetail.Abilities abilities) {}

  private final CurrentActor currentActor;
  private final Inbox inbox;
  private final TaskDetail details;
  private final SaidForm said;

  TasksApi(CurrentActor currentActor, Inbox inbox, TaskDetail details, SaidForm said) {
    this.currentActor = currentActor;
    this.inbox = inbox;
    this.details = details;
    this.said = said;
  }

  @GET
  @Operation(summary = "Tasks that are mine, that I may take (view=available), or all (view=all)")
  public Tasks tasks(@BeanParam InboxQuery query) {
    Actor actor = currentActor.get();
    Inbox.Page page = inbox.page(actor, query.filter());
    return new Tasks(
        page.rows(),
        page.next(),
        inbox.counts(actor),
        inbox.escalated(actor),
        inbox.returned(actor));
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "One task: what to know, and what its completion asks for")
  public TaskText task(UUID id) {
    Detail detail = details.of(currentActor.get(), id);
    return new TaskText(
        detail.task(),
        detail.owner(),
        said.panels(detail.panels()),
        said.fields(detail.fields(), null),
        detail.abilities());
  }
}
