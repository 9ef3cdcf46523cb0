package dev.hatchway.review.web;

import dev.hatchway.identity.CurrentActor;
import dev.hatchway.intake.Applications;
import dev.hatchway.review.FreePlace;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Places that come free for waitlisted applications, by API. */
@Path("/api/applications/{reference}/place")
@Tag(name = "Review")
class PlaceApi {

  private final CurrentActor currentActor;
  private final Applications applications;
  private final FreePlace freePlace;

  PlaceApi(CurrentActor currentActor, Applications applications, FreePlace freePlace) {
    this.currentActor = currentActor;
    this.applications = applications;
    this.freePlace = freePlace;
  }

  @POST
  @Operation(summary = "Free a place: the committee takes the application up again")
  public void free(String reference) {
    freePlace.free(currentActor.get(), applications.byReference(reference).id());
  }
}
