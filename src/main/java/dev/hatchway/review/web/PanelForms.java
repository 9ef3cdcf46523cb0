package dev.hatchway.review.web;

import dev.hatchway.identity.CurrentActor;
import dev.hatchway.intake.Applications;
import dev.hatchway.review.AnswerQuestion;
import dev.hatchway.review.AskApplicant;
import dev.hatchway.review.FreePlace;
import dev.hatchway.web.Pages;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;

/** What the forms of review's panels on an application's page send. */
@Path("/applications/{reference}")
class PanelForms {

  private final Pages pages;
  private final CurrentActor currentActor;
  private final Applications applications;
  private final AskApplicant ask;
  private final AnswerQuestion answer;
  private final FreePlace freePlace;

  PanelForms(
      Pages pages,
      CurrentActor currentActor,
      Applications applications,
      AskApplicant ask,
      AnswerQuestion answer,
      FreePlace freePlace) {
    this.pages = pages;
    this.currentActor = currentActor;
    this.applications = applications;
    this.ask = ask;
    this.answer = answer;
    this.freePlace = freePlace;
  }

  @POST
  @Path("/questions")
  public Response ask(String reference, @RestForm String question) {
    ask.ask(currentActor.get(), applications.byReference(reference).id(), question);
    return pages.goTo(pageOf(reference), "review.question.asked");
  }

  @POST
  @Path("/questions/{id}/answer")
  public Response answer(String reference, UUID id, @RestForm String answer) {
    this.answer.answer(currentActor.get(), id, answer);
    return pages.goTo(pageOf(reference), "review.question.answered");
  }

  @POST
  @Path("/place")
  public Response freePlace(String reference) {
    freePlace.free(currentActor.get(), applications.byReference(reference).id());
    return pages.goTo(pageOf(reference), "review.place.done", reference);
  }

  private static String pageOf(String reference) {
    return "/applications/" + reference;
  }
}
