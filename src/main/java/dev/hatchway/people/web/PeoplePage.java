package dev.hatchway.people.web;

import dev.hatchway.identity.NewAccount;
import dev.hatchway.identity.People;
import dev.hatchway.identity.RegisterPerson;
import dev.hatchway.people.Member;
import dev.hatchway.people.Members;
import dev.hatchway.people.RoleChanges;
import dev.hatchway.people.web.Visited.Place;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.web.Pages;
import dev.hatchway.web.Sayings;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** The people of a programme, and where somebody new is let in. */
@Path("/people/{code}")
class PeoplePage {

  private static final String APPLICANTS = "applicants";

  @CheckedTemplate(basePath = "people")
  static class Templates {
    static native TemplateInstance people(
        Place place, List<Member> members, boolean applicants, String q, boolean more, int waiting);

    static native TemplateInstance register(
        Place place, RoleOptions options, AccountForm entered, Refusal refusal, Refusal added);
  }

  private final Pages pages;
  private final Visited visited;
  private final Members members;
  private final RoleChanges roles;
  private final RegisterPerson registerPerson;
  private final RequestViews requests;
  private final Sayings sayings;

  PeoplePage(
      Pages pages,
      Visited visited,
      Members members,
      RoleChanges roles,
      RegisterPerson registerPerson,
      RequestViews requests,
      Sayings sayings) {
    this.pages = pages;
    this.visited = visited;
    this.members = members;
    this.roles = roles;
    this.registerPerson = registerPerson;
    this.requests = requests;
    this.sayings = sayings;
  }

  @GET
  public Response people(String code, @RestQuery String view, @RestQuery String q) {
    Place place = visited.in(code);
    boolean applicants = APPLICANTS.equals(view);
    List<Member> found =
        members.of(place.actor(), place.programme(), new People.Filter(applicants, q));
    boolean more = found.size() == People.MOST;
    int waiting = place.manages() ? requests.of(place.actor()).size() : 0;
    return pages.show(Templates.people(place, found, applicants, q, more, waiting));
  }

  @GET
  @Path("/register")
  public Response register(String code) {
    return form(visited.managing(code), new AccountForm(), Refusal.NONE, Refusal.NONE);
  }

  @POST
  @Path("/register")
  public Response register(String code, @BeanParam AccountForm form) {
    Place place = visited.managing(code);
    try {
      NewAccount account = form.account();
      var membership = roles.membership(place.programme(), form.role(), form.partner);
      registerPerson.register(place.actor(), account.as(List.of(membership)));
      boolean waits = !requests.about(place.actor(), account.username()).isEmpty();
      return pages.goTo(
          PersonPage.address(code, account.username()),
          waits ? "people.registered.waits" : "people.registered",
          account.displayName());
    } catch (CommandRejected refused) {
      return form(place, form, Refusal.of(refused, sayings), Refusal.NONE);
    }
  }

  /** Lets somebody in who has an account, in another programme for instance. */
  @POST
  @Path("/add")
  public Response add(
      String code, @RestForm String known, @RestForm String role, @RestForm String partner) {
    Place place = visited.managing(code);
    String username = known == null ? "" : known.strip();
    try {
      boolean done =
          roles.give(place.actor(), place.programme(), username, AccountForm.role(role), partner);
      return pages.goTo(
          PersonPage.address(code, username), done ? "people.role.given" : RequestsPage.MADE);
    } catch (CommandRejected refused) {
      Refusal refusal =
          refused.kind() == CommandRejected.Kind.NOT_FOUND
              ? Refusal.ofField("known", "refusal.username-unknown")
              : Refusal.of(refused, sayings);
      return form(place, new AccountForm(), Refusal.NONE, refusal);
    }
  }

  private Response form(Place place, AccountForm entered, Refusal refusal, Refusal added) {
    return pages.show(
        Math.max(refusal.status(), added.status()),
        Templates.register(place, options(place), entered, refusal, added));
  }

  private RoleOptions options(Place place) {
    return RoleOptions.of(members.partnersOf(place.programme()), sayings);
  }
}
