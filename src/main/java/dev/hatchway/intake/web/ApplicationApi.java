package dev.hatchway.intake.web;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.CurrentActor;
import dev.hatchway.intake.AppealRejection;
import dev.hatchway.intake.ApplicationStory;
import dev.hatchway.intake.Applications;
import dev.hatchway.intake.OpenApplication;
import dev.hatchway.intake.StartupApplication;
import dev.hatchway.intake.WithdrawApplication;
import dev.hatchway.web.Sayings;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One application as JSON: reading it, and what its applicant may do with it. */
@Path("/api/applications/{reference}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Applications")
class ApplicationApi {

  /** Why, in the applicant's words. */
  record Reason(String reason) {}

  /** One thing that happened. */
  record Moment(Instant at, String who, String text, String detail, String link) {}

  private final CurrentActor currentActor;
  private final OpenApplication open;
  private final Applications applications;
  private final ApplicationStory story;
  private final WithdrawApplication withdraw;
  private final AppealRejection appeal;
  private final Sayings sayings;

  ApplicationApi(
      CurrentActor currentActor,
      OpenApplication open,
      Applications applications,
      ApplicationStory story,
      WithdrawApplication withdraw,
      AppealRejection appeal,
      Sayings sayings) {
    this.currentActor = currentActor;
    this.open = open;
    this.applications = applications;
    this.story = story;
    this.withdraw = withdraw;
    this.appeal = appeal;
    this.sayings = sayings;
  }

  @GET
  @Operation(summary = "One application with its profile; one's own, or as staff of its programme")
  public ApplicationText application(String reference) {
    return ApplicationText.of(open.read(currentActor.get(), reference));
  }

  @GET
  @Path("/story")
  @Operation(summary = "Everything that happened to an application, for staff")
  public List<Moment> story(String reference) {
    StartupApplication application = open.readAsStaff(currentActor.get(), reference);
    return story.of(application.id()).stream()
        .map(
            e ->
                new Moment(
                    e.at(),
                    e.actor(),
                    sayings.say(e.textKey(), e.args() == null ? new Object[0] : e.args()),
                    sayings.worded(e.detail()),
                    e.link()))
        .toList();
  }

  @POST
  @Path("/withdrawal")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Withdraw one's application")
  public ApplicationText withdraw(String reference, Reason reason) {
    Actor actor = currentActor.get();
    StartupApplication application = open.own(actor, reference);
    withdraw.withdraw(actor, application.id(), reason == null ? null : reason.reason());
    return ApplicationText.of(applications.asSaved(application.id()));
  }

  @POST
  @Path("/appeal")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Take a rejection to a person")
  public ApplicationText appeal(String reference, Reason reason) {
    Actor actor = currentActor.get();
    StartupApplication application = open.own(actor, reference);
    appeal.appeal(actor, application.id(), reason == null ? null : reason.reason());
    return ApplicationText.of(applications.asSaved(application.id()));
  }
}
