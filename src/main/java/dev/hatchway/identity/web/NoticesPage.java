package dev.hatchway.identity.web;

import dev.hatchway.identity.CurrentActor;
import dev.hatchway.identity.SeeNotices;
import dev.hatchway.web.Pages;
import dev.hatchway.web.SameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jboss.resteasy.reactive.RestForm;

/** Where people say that they have seen what was done to their account. */
@Path("/account-notices/seen")
class NoticesPage {

  private final Pages pages;
  private final CurrentActor currentActor;
  private final SeeNotices seeNotices;

  NoticesPage(Pages pages, CurrentActor currentActor, SeeNotices seeNotices) {
    this.pages = pages;
    this.currentActor = currentActor;
    this.seeNotices = seeNotices;
  }

  /** Those that were on the page; a page that says no time has shown nothing. */
  @POST
  public Response seen(@RestForm String shown, @Context RoutingContext request) {
    try {
      seeNotices.upTo(currentActor.get(), Instant.parse(shown == null ? "" : shown));
    } catch (DateTimeParseException unreadable) {
      // nothing was shown
    }
    return pages.goTo(SameSite.path(request, "Referer", "/"));
  }
}
