package dev.hatchway.people.web;

import dev.hatchway.identity.Role;
import dev.hatchway.people.Member;
import dev.hatchway.people.Members;
import dev.hatchway.people.RoleChanges;
import dev.hatchway.people.web.PeopleApi.GivenRole;
import dev.hatchway.people.web.Visited.Place;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** A person of a programme with their roles, as programs see them. */
@Path("/api/programmes/{code}/people/{username}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "People")
class PersonApi {

  private final Visited visited;
  private final Members members;
  private final RoleChanges changes;

  PersonApi(Visited visited, Members members, RoleChanges changes) {
    this.visited = visited;
    this.members = members;
    this.changes = changes;
  }

  static URI address(String code, String username) {
    return URI.create("/api/programmes/" + code + "/people/" + username);
  }

  /** What is to be confirmed by a second administrator. */
  static Response waiting() {
    return Response.accepted().location(URI.create("/api/account-requests")).build();
  }

  @GET
  public Member person(String code, String username) {
    Place place = visited.in(code);
    return members.withUsername(place.actor(), place.programme(), username);
  }

  @POST
  @Path("/roles")
  @Operation(
      summary =
          "Gives a role to anyone who has an account; 202 where a second administrator is to confirm it")
  public Response give(String code, String username, @Valid @NotNull GivenRole given) {
    Place place = visited.managing(code);
    boolean done =
        changes.give(place.actor(), place.programme(), username, given.role(), given.partner());
    return done ? Response.created(address(code, username)).build() : waiting();
  }

  @DELETE
  @Path("/roles/{role}")
  @Operation(summary = "Takes a role away; partner staff's with the partner's code")
  public void take(String code, String username, Role role, @RestQuery String partner) {
    Place place = visited.managing(code);
    changes.take(place.actor(), place.programme(), username, role, partner);
  }
}
