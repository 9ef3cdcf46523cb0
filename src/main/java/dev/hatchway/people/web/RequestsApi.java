package dev.hatchway.people.web;

import dev.hatchway.identity.ConfirmAccountRequest;
import dev.hatchway.identity.CurrentActor;
import dev.hatchway.identity.RefuseAccountRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Changes to accounts that wait for a second administrator, as programs see them. */
@Path("/api/account-requests")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People")
class RequestsApi {

  private final CurrentActor currentActor;
  private final RequestViews views;
  private final ConfirmAccountRequest confirmRequest;
  private final RefuseAccountRequest refuseRequest;

  RequestsApi(
      CurrentActor currentActor,
      RequestViews views,
      ConfirmAccountRequest confirmRequest,
      RefuseAccountRequest refuseRequest) {
    this.currentActor = currentActor;
    this.views = views;
    this.confirmRequest = confirmRequest;
    this.refuseRequest = refuseRequest;
  }

  @GET
  @Operation(summary = "What one asked for, or may confirm as a second administrator")
  public List<RequestView> requests() {
    return views.of(currentActor.get());
  }

  @POST
  @Path("/{id}/confirmed")
  @Operation(summary = "Confirms what another administrator asked for; it is done at once")
  public void confirm(UUID id) {
    confirmRequest.confirm(currentActor.get(), id);
  }

  @POST
  @Path("/{id}/refused")
  @Operation(summary = "Refuses it; or withdraws what one asked for oneself")
  public void refuse(UUID id) {
    refuseRequest.refuse(currentActor.get(), id);
  }
}
