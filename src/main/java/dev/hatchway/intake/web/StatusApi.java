package dev.hatchway.intake.web;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.CurrentActor;
import dev.hatchway.intake.ApplicantOptions;
import dev.hatchway.intake.ApplicationStage;
import dev.hatchway.intake.OpenApplication;
import dev.hatchway.intake.StartupApplication;
import dev.hatchway.intake.WaitingTasks;
import dev.hatchway.web.Sayings;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The status page as JSON. */
@Path("/api/applications/{reference}/status")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Applications")
class StatusApi {

  /** Where an application stands, what its applicant may do, and what waits for them. */
  record Status(ApplicationStage stage, ApplicantOptions.Options may, List<Waiting> waiting) {}

  /** Something to do; until when, and when one was reminded, are null where nothing says so. */
  record Waiting(String what, String link, Instant until, Instant remindedAt) {}

  private final CurrentActor currentActor;
  private final OpenApplication open;
  private final OwnApplication own;
  private final Sayings sayings;

  StatusApi(CurrentActor currentActor, OpenApplication open, OwnApplication own, Sayings sayings) {
    this.currentActor = currentActor;
    this.open = open;
    this.own = own;
    this.sayings = sayings;
  }

  @GET
  @Operation(summary = "Where one's own application stands, what one may do, and until when")
  public Status status(String reference) {
    Actor actor = currentActor.get();
    StartupApplication application = open.own(actor, reference);
    return new Status(
        application.stage(),
        own.abilities(application),
        own.waiting(actor, application).stream().map(this::waiting).toList());
  }

  private Waiting waiting(WaitingTasks.Waiting task) {
    return new Waiting(sayings.say(task.titleKey()), task.link(), task.dueAt(), task.remindedAt());
  }
}
