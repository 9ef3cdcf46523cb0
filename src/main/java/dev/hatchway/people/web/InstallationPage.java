package dev.hatchway.people.web;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.CurrentActor;
import dev.hatchway.identity.InstallationAdministrators;
import dev.hatchway.people.NamedAdministrators;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.web.Pages;
import dev.hatchway.web.Sayings;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;

/** Who administers the installation, and where another one is named. */
@Path(InstallationPage.ADDRESS)
class InstallationPage {

  static final String ADDRESS = "/installation";

  @CheckedTemplate(basePath = "people")
  static class Templates {
    static native TemplateInstance installation(
        List<Actor> administrators, String self, String entered, Refusal refusal);
  }

  private final Pages pages;
  private final CurrentActor currentActor;
  private final InstallationAdministrators administrators;
  private final NamedAdministrators named;
  private final Sayings sayings;

  InstallationPage(
      Pages pages,
      CurrentActor currentActor,
      InstallationAdministrators administrators,
      NamedAdministrators named,
      Sayings sayings) {
    this.pages = pages;
    this.currentActor = currentActor;
    this.administrators = administrators;
    this.named = named;
    this.sayings = sayings;
  }

  @GET
  public Response installation() {
    return show(null, Refusal.NONE);
  }

  @POST
  public Response name(@RestForm String username) {
    try {
      boolean done = named.name(currentActor.get(), username);
      return pages.goTo(ADDRESS, done ? "people.installation.named" : RequestsPage.MADE);
    } catch (CommandRejected refused) {
      return show(username, Refusal.of(refused, sayings));
    }
  }

  @POST
  @Path("/ended")
  public Response end(@RestForm String username) {
    try {
      named.end(currentActor.get(), username);
      return pages.goTo(ADDRESS, "people.installation.ended");
    } catch (CommandRejected refused) {
      return show(null, Refusal.of(refused, sayings));
    }
  }

  private Response show(String entered, Refusal refusal) {
    Actor actor = currentActor.get();
    return pages.show(
        refusal.status(),
        Templates.installation(administrators.all(actor), actor.username(), entered, refusal));
  }
}
