package dev.hatchway.review.web;

import dev.hatchway.identity.CurrentActor;
import dev.hatchway.review.RecuseReviewer;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Declaring a conflict of interest, by API. */
@Path("/api/tasks/{id}/recusal")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Review")
class RecusalApi {

  record Recusal(String reason) {}

  /** Who reviews instead; null where the review is open to all reviewers. */
  record Successor(UUID reviewerId) {}

  private final CurrentActor currentActor;
  private final RecuseReviewer recuse;

  RecusalApi(CurrentActor currentActor, RecuseReviewer recuse) {
    this.currentActor = currentActor;
    this.recuse = recuse;
  }

  @POST
  @Operation(
      summary =
          "Declare a conflict of interest; the next best reviewer is asked, or, where nobody is left,"
              + " all reviewers are")
  public Successor recuse(UUID id, Recusal recusal) {
    String reason = recusal == null ? null : recusal.reason();
    return new Successor(recuse.recuse(currentActor.get(), id, reason).orElse(null));
  }
}
