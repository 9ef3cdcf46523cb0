package dev.hatchway.people.web;

import dev.hatchway.identity.CurrentActor;
import dev.hatchway.identity.InstallationAdministrators;
import dev.hatchway.people.NamedAdministrators;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who administers the installation, as programs see it. */
@Path("/api/installation/administrators")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Installation")
class InstallationApi {

  record Administrator(String username, String displayName) {}

  record Named(String username) {}

  private final CurrentActor currentActor;
  private final InstallationAdministrators administrators;
  private final NamedAdministrators named;

  InstallationApi(
      CurrentActor currentActor,
      InstallationAdministrators administrators,
      NamedAdministrators named) {
    this.currentActor = currentActor;
    this.administrators = administrators;
    this.named = named;
  }

  @GET
  @Operation(summary = "Who deploys processes and adds programmes")
  public List<Administrator> all() {
    return administrators.all(currentActor.get()).stream()
        .map(one -> new Administrator(one.username(), one.displayName()))
        .toList();
  }

  @POST
  @Operation(summary = "Names one more; 202 where a second administrator is to confirm it")
  public Response name(@NotNull Named person) {
    boolean done = named.name(currentActor.get(), person.username());
    return Response.status(done ? Response.Status.CREATED : Response.Status.ACCEPTED).build();
  }

  @DELETE
  @Path("/{username}")
  @Operation(summary = "Ends that somebody administers the installation")
  public void end(String username) {
    named.end(currentActor.get(), username);
  }
}
