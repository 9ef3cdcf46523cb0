package dev.hatchway.people.web;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.NewAccount;
import dev.hatchway.identity.People;
import dev.hatchway.identity.RegisterPerson;
import dev.hatchway.identity.Role;
import dev.hatchway.people.Member;
import dev.hatchway.people.Members;
import dev.hatchway.people.RoleChanges;
import dev.hatchway.people.web.Visited.Place;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** The people of a programme and their roles, as programs see them. */
@Path("/api/programmes/{code}/people")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "People")
class PeopleApi {

  /** A role to give; the partner by its code, for partner staff only. */
  record GivenRole(@NotNull Role role, String partner) {}

  /** Somebody to let in, with at least one role. */
  record NewMember(
      String username,
      String displayName,
      String email,
      String password,
      @NotNull @Valid List<@NotNull GivenRole> roles) {

    NewAccount account() {
      return new NewAccount(username, displayName, email, password);
    }
  }

  private final Visited visited;
  private final Members members;
  private final RoleChanges changes;
  private final RegisterPerson registerPerson;

  PeopleApi(Visited visited, Members members, RoleChanges changes, RegisterPerson registerPerson) {
    this.visited = visited;
    this.members = members;
    this.changes = changes;
    this.registerPerson = registerPerson;
  }

  @GET
  @Operation(summary = "Staff, or applicants where asked for, whose name has q in it")
  public List<Member> people(String code, @RestQuery boolean applicants, @RestQuery String q) {
    Place place = visited.in(code);
    return members.of(place.actor(), place.programme(), new People.Filter(applicants, q));
  }

  @POST
  @Operation(summary = "Registers a person with their roles")
  public Response register(String code, @Valid @NotNull NewMember person) {
    Place place = visited.managing(code);
    List<Actor.Membership> roles =
        person.roles().stream()
            .map(given -> changes.membership(place.programme(), given.role(), given.partner()))
            .toList();
    NewAccount account = person.account();
    registerPerson.register(place.actor(), account.as(roles));
    return Response.created(PersonApi.address(code, account.username())).build();
  }
}
