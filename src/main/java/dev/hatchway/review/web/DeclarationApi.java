package dev.hatchway.review.web;

import dev.hatchway.identity.CurrentActor;
import dev.hatchway.review.DeclareNoConflict;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Declaring that one has no conflict of interest, by API. */
@Path("/api/tasks/{id}/declaration")
@Tag(name = "Review")
class DeclarationApi {

  private final CurrentActor currentActor;
  private final DeclareNoConflict declare;

  DeclarationApi(CurrentActor currentActor, DeclareNoConflict declare) {
    this.currentActor = currentActor;
    this.declare = declare;
  }

  @POST
  @Operation(
      summary = "Declare that one has no conflict of interest; the application is readable then")
  public void declare(UUID id) {
    declare.declare(currentActor.get(), id);
  }
}
