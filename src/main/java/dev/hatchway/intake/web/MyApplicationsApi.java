package dev.hatchway.intake.web;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.CurrentActor;
import dev.hatchway.intake.ApplicationProfile;
import dev.hatchway.intake.ApplicationStage;
import dev.hatchway.intake.Applications;
import dev.hatchway.intake.OpenApplication;
import dev.hatchway.intake.SaveDraft;
import dev.hatchway.intake.StartDraft;
import dev.hatchway.intake.StartupApplication;
import dev.hatchway.intake.SubmitApplication;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What one applied with oneself, by API: all that the pages of an applicant can do. */
@Path("/api/my-applications")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "My applications")
class MyApplicationsApi {

  /** One application in the list; drafts were not submitted yet. */
  record Summary(
      String reference,
      ApplicationStage stage,
      String companyName,
      Instant createdAt,
      Instant submittedAt,
      Instant updatedAt) {}

  /** The programme to apply to, by its code. */
  record NewDraft(@NotBlank String programme) {}

  /** A profile to keep, and the version it was made from; null keeps it whatever came between. */
  record Entered(@NotNull ApplicationProfile profile, Integer version) {}

  private final CurrentActor currentActor;
  private final Applications applications;
  private final OpenApplication open;
  private final OwnStatus status;
  private final StartDraft startDraft;
  private final SaveDraft saveDraft;
  private final SubmitApplication submit;

  MyApplicationsApi(
      CurrentActor currentActor,
      Applications applications,
      OpenApplication open,
      OwnStatus status,
      StartDraft startDraft,
      SaveDraft saveDraft,
      SubmitApplication submit) {
    this.currentActor = currentActor;
    this.applications = applications;
    this.open = open;
    this.status = status;
    this.startDraft = startDraft;
    this.saveDraft = saveDraft;
    this.submit = submit;
  }

  @GET
  @Operation(summary = "One's own applications, drafts included, the newest first")
  public List<Summary> mine() {
    return applications.ofApplicant(currentActor.get().id()).stream()
        .map(MyApplicationsApi::summary)
        .toList();
  }

  @POST
  @Operation(summary = "Start a draft in the cohort that a programme has open")
  public Response start(@Valid @NotNull NewDraft draft) {
    Actor actor = currentActor.get();
    StartupApplication started = applications.byId(startDraft.start(actor, draft.programme()));
    return Response.created(URI.create("/api/my-applications/" + started.reference()))
        .entity(ApplicationText.of(started))
        .build();
  }

  @GET
  @Path("/{reference}")
  @Operation(
      summary = "Where one's application stands, why, what waits for one, and what one can do")
  public StatusText status(String reference) {
    Actor actor = currentActor.get();
    return status.of(actor, open.own(actor, reference));
  }

  @PUT
  @Path("/{reference}")
  @Operation(
      summary = "Keep what a draft says so far, or correct a submitted application",
      description = "A submitted application can be corrected until the committee meets.")
  public ApplicationText save(String reference, @Valid @NotNull Entered entered) {
    Actor actor = currentActor.get();
    StartupApplication application = open.own(actor, reference);
    saveDraft.save(actor, application.id(), entered.profile(), entered.version());
    return ApplicationText.of(applications.asSaved(application.id()));
  }

  @POST
  @Path("/{reference}/submission")
  @Operation(summary = "Hand a complete draft in")
  public ApplicationText submit(String reference) {
    Actor actor = currentActor.get();
    return ApplicationText.of(submit.submit(actor, open.own(actor, reference).id()));
  }

  private static Summary summary(StartupApplication application) {
    return new Summary(
        application.reference(),
        application.stage(),
        application.companyName(),
        application.createdAt(),
        application.submittedAt(),
        application.updatedAt());
  }
}
