package dev.hatchway.review.web;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Authorization;
import dev.hatchway.identity.CurrentActor;
import dev.hatchway.identity.Permission;
import dev.hatchway.intake.Applications;
import dev.hatchway.intake.Ownership;
import dev.hatchway.intake.StartupApplication;
import dev.hatchway.review.AskApplicant;
import dev.hatchway.review.QuestionThread;
import dev.hatchway.web.Sayings;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Questions to applicants, by API. */
@Path("/api/applications/{reference}/questions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Review")
class QuestionApi {

  record NewQuestion(String question) {}

  record Asked(UUID id) {}

  private final CurrentActor currentActor;
  private final Authorization authorization;
  private final Applications applications;
  private final QuestionThread questions;
  private final AskApplicant ask;
  private final Sayings sayings;

  QuestionApi(
      CurrentActor currentActor,
      Authorization authorization,
      Applications applications,
      QuestionThread questions,
      AskApplicant ask,
      Sayings sayings) {
    this.currentActor = currentActor;
    this.authorization = authorization;
    this.applications = applications;
    this.questions = questions;
    this.ask = ask;
    this.sayings = sayings;
  }

  @GET
  @Operation(summary = "What the applicant was asked, and what they answered")
  public List<QuestionThread.Entry> thread(String reference) {
    StartupApplication application = applications.byReference(reference);
    Actor actor = currentActor.get();
    authorization.require(actor, Permission.READ_APPLICATION, Ownership.of(application));
    String programme = sayings.say("review.question.programme");
    return questions.of(actor, application).stream().map(e -> e.orAskedBy(programme)).toList();
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Ask the applicant something; one question at a time")
  public Response ask(String reference, NewQuestion asked) {
    UUID applicationId = applications.byReference(reference).id();
    String text = asked == null ? null : asked.question();
    UUID id = ask.ask(currentActor.get(), applicationId, text);
    return Response.created(URI.create("/api/applications/" + reference + "/questions"))
        .entity(new Asked(id))
        .build();
  }
}
