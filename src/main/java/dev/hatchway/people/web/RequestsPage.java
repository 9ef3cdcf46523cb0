package dev.hatchway.people.web;

import dev.hatchway.identity.ConfirmAccountRequest;
import dev.hatchway.identity.CurrentActor;
import dev.hatchway.identity.RefuseAccountRequest;
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
import java.util.UUID;

/** Changes to accounts that wait for a second administrator. */
@Path(RequestsPage.ADDRESS)
class RequestsPage {

  static final String ADDRESS = "/account-requests";
  static final String MADE = "people.request.made";

  @CheckedTemplate(basePath = "people")
  static class Templates {
    static native TemplateInstance requests(List<RequestView> requests, Refusal refusal);
  }

  private final Pages pages;
  private final CurrentActor currentActor;
  private final RequestViews views;
  private final ConfirmAccountRequest confirmRequest;
  private final RefuseAccountRequest refuseRequest;
  private final Sayings sayings;

  RequestsPage(
      Pages pages,
      CurrentActor currentActor,
      RequestViews views,
      ConfirmAccountRequest confirmRequest,
      RefuseAccountRequest refuseRequest,
      Sayings sayings) {
    this.pages = pages;
    this.currentActor = currentActor;
    this.views = views;
    this.confirmRequest = confirmRequest;
    this.refuseRequest = refuseRequest;
    this.sayings = sayings;
  }

  @GET
  public Response requests() {
    return show(Refusal.NONE);
  }

  @POST
  @Path("/{id}/confirmed")
  public Response confirm(UUID id) {
    return change(() -> confirmRequest.confirm(currentActor.get(), id), "people.request.confirmed");
  }

  @POST
  @Path("/{id}/refused")
  public Response refuse(UUID id) {
    return change(() -> refuseRequest.refuse(currentActor.get(), id), "people.request.refused");
  }

  private Response change(Runnable command, String done) {
    try {
      command.run();
      return pages.goTo(ADDRESS, done);
    } catch (CommandRejected refused) {
      return show(Refusal.of(refused, sayings));
    }
  }

  private Response show(Refusal refusal) {
    return pages.show(refusal.status(), Templates.requests(views.of(currentActor.get()), refusal));
  }
}
