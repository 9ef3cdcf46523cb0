package dev.hatchway.review.web;

import dev.hatchway.identity.CurrentActor;
import dev.hatchway.review.AnswerQuestion;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Applicants' answers, by API. */
@Path("/api/questions/{id}/answer")
@Tag(name = "Review")
class AnswerApi {

  record NewAnswer(String answer) {}

  private final CurrentActor currentActor;
  private final AnswerQuestion answer;

  AnswerApi(CurrentActor currentActor, AnswerQuestion answer) {
    this.currentActor = currentActor;
    this.answer = answer;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Answer a question about one's application")
  public void answer(UUID id, NewAnswer given) {
    answer.answer(currentActor.get(), id, given == null ? null : given.answer());
  }
}
