package dev.hatchway.people.web;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.DisablePerson;
import dev.hatchway.identity.EnablePerson;
import dev.hatchway.identity.SetPassword;
import dev.hatchway.people.Member;
import dev.hatchway.people.RoleChanges;
import dev.hatchway.people.web.Visited.Place;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.review.DescribeReviewer;
import dev.hatchway.web.Pages;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jboss.resteasy.reactive.RestForm;

/** One person of a programme: their roles, their account, and what they know as a reviewer. */
@Path("/people/{code}/person/{username}")
class PersonPage {

  private final Pages pages;
  private final Visited visited;
  private final PersonView view;
  private final RoleChanges roles;
  private final SetPassword setPassword;
  private final DisablePerson disablePerson;
  private final EnablePerson enablePerson;
  private final DescribeReviewer describeReviewer;

  PersonPage(
      Pages pages,
      Visited visited,
      PersonView view,
      RoleChanges roles,
      SetPassword setPassword,
      DisablePerson disablePerson,
      EnablePerson enablePerson,
      DescribeReviewer describeReviewer) {
    this.pages = pages;
    this.visited = visited;
    this.view = view;
    this.roles = roles;
    this.setPassword = setPassword;
    this.disablePerson = disablePerson;
    this.enablePerson = enablePerson;
    this.describeReviewer = describeReviewer;
  }

  static String address(String code, String username) {
    return "/people/" + code + "/person/" + username;
  }

  @GET
  public Response person(String code, String username) {
    return view.show(visited.in(code), username, Refusal.NONE, null);
  }

  @POST
  @Path("/roles")
  public Response give(
      String code, String username, @RestForm String role, @RestForm String partner) {
    return change(
        visited.in(code),
        username,
        "people.role.given",
        place ->
            roles.give(
                place.actor(), place.programme(), username, AccountForm.role(role), partner));
  }

  /** Whoever has no role left is not in this programme any more. */
  @POST
  @Path("/roles/taken")
  public Response take(
      String code, String username, @RestForm String role, @RestForm String partner) {
    Place place = visited.in(code);
    Member person = view.member(place, username);
    roles.take(place.actor(), place.programme(), username, AccountForm.role(role), partner);
    String next = person.roles().size() == 1 ? "/people/" + code : address(code, username);
    return pages.goTo(next, "people.role.taken", person.displayName());
  }

  @POST
  @Path("/password")
  public Response password(String code, String username, @RestForm String password) {
    return changeAccount(
        code,
        username,
        "people.password.set",
        (actor, person) -> setPassword.set(actor, person, password));
  }

  @POST
  @Path("/disabled")
  public Response disable(String code, String username, @RestForm String reason) {
    return changeAccount(
        code,
        username,
        "people.disabled",
        (actor, person) -> {
          disablePerson.disable(actor, person, reason);
          return true;
        });
  }

  @POST
  @Path("/enabled")
  public Response enable(String code, String username) {
    return changeAccount(code, username, "people.enabled", enablePerson::enable);
  }

  @POST
  @Path("/expertise")
  public Response describe(String code, String username, @BeanParam ExpertiseForm form) {
    Place place = visited.in(code);
    UUID person = view.idOf(place, username);
    try {
      describeReviewer.describe(place.actor(), person, place.programme().id(), form.read());
      return pages.goTo(address(code, username), "people.expertise.saved");
    } catch (CommandRejected refused) {
      return view.show(place, username, view.refusal(refused), form);
    }
  }

  /** NOT_FOUND unless the person is of the programme. */
  private Response changeAccount(
      String code, String username, String done, BiPredicate<Actor, UUID> command) {
    Place place = visited.in(code);
    UUID person = view.idOf(place, username);
    return change(place, username, done, at -> command.test(at.actor(), person));
  }

  /** The command says whether it is done, or a second administrator is to confirm it. */
  private Response change(Place place, String username, String done, Predicate<Place> command) {
    try {
      boolean now = command.test(place);
      return pages.goTo(address(place.code(), username), now ? done : RequestsPage.MADE);
    } catch (CommandRejected refused) {
      return view.show(place, username, view.refusal(refused), null);
    }
  }
}
