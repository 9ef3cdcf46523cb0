package dev.hatchway.tasks.web;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.CurrentActor;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.CommandRejected.FieldError;
import dev.hatchway.platform.CommandRejected.Kind;
import dev.hatchway.platform.Isolated;
import dev.hatchway.platform.Time;
import dev.hatchway.tasks.CompleteTask;
import dev.hatchway.tasks.FormValues;
import dev.hatchway.tasks.TaskDetail;
import dev.hatchway.tasks.TaskDetail.Detail;
import dev.hatchway.tasks.TaskView;
import dev.hatchway.tasks.web.SaidForm.FieldText;
import dev.hatchway.tasks.web.SaidForm.PanelText;
import dev.hatchway.web.Pages;
import dev.hatchway.web.Sayings;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** One task: what one needs to know on the left, what one has to say on the right. */
@Path("/tasks/{id}")
class TaskPage {

  @CheckedTemplate(basePath = "tasks")
  static class Templates {
    static native TemplateInstance task(
        Detail detail,
        List<PanelText> panels,
        List<FieldText> fields,
        List<FieldError> errors,
        String refusal,
        List<Kept> kept,
        boolean late);
  }

  /** What somebody wrote into a task that meanwhile is not theirs to complete any more. */
  record Kept(String label, String text) {}

  private final Pages pages;
  private final CurrentActor currentActor;
  private final TaskDetail details;
  private final SaidForm said;
  private final CompleteTask completeTask;
  private final NextTask nextTask;
  private final Sayings sayings;
  private final Time time;

  TaskPage(
      Pages pages,
      CurrentActor currentActor,
      TaskDetail details,
      SaidForm said,
      CompleteTask completeTask,
      NextTask nextTask,
      Sayings sayings,
      Time time) {
    this.pages = pages;
    this.currentActor = currentActor;
    this.details = details;
    this.said = said;
    this.completeTask = completeTask;
    this.nextTask = nextTask;
    this.sayings = sayings;
    this.time = time;
  }

  @GET
  public Response task(UUID id) {
    Detail detail = details.of(currentActor.get(), id);
    return pages.show(page(detail, null, List.of(), null));
  }

  @POST
  @Path("/completion")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response complete(UUID id, MultivaluedMap<String, String> form) {
    Actor actor = currentActor.get();
    Map<String, List<String>> entered = new HashMap<>(form);
    entered.remove("csrf");
    FormValues values = FormValues.entered(entered);
    try {
      TaskView done = completeTask.complete(actor, id, values);
      return pages.goTo(nextTask.after(actor), "tasks.completed", done.subject());
    } catch (CommandRejected refusal) {
      if (refusal.kind() == Kind.NOT_FOUND || refusal.kind() == Kind.FORBIDDEN) {
        throw refusal;
      }
      return again(details.of(actor, id), values, refusal);
    }
  }

  private Response again(Detail detail, FormValues typed, CommandRejected refusal) {
    String sentence =
        refusal.fields().isEmpty()
            ? sayings.say(refusal.reason(), refusal.arguments().toArray())
            : null;
    return pages.show(refusal.kind().status(), page(detail, typed, refusal.fields(), sentence));
  }

  private TemplateInstance page(
      Detail detail, FormValues typed, List<FieldError> errors, String refusal) {
    Instant due = detail.task().dueAt();
    return Templates.task(
        detail,
        said.panels(detail.panels()),
        said.fields(detail.fields(), typed),
        errors,
        refusal,
        kept(detail, typed),
        due != null && due.isBefore(time.instant()));
  }

  /** Lost by a race or a change meanwhile, it is shown for its author to take along. */
  private List<Kept> kept(Detail detail, FormValues typed) {
    if (typed == null || detail.abilities().complete()) {
      return List.of();
    }
    return typed.values().entrySet().stream()
        .filter(entry -> sayings.knows("form." + entry.getKey()))
        .map(
            entry ->
                new Kept(
                    sayings.say("form." + entry.getKey()),
                    entry.getValue().stream()
                        .map(Isolated::part)
                        .collect(Collectors.joining(", "))))
        .toList();
  }
}
