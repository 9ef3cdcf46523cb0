package dev.hatchway.rules.checks.web;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.CurrentActor;
import dev.hatchway.programme.Programme;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/**
 * Any application or typed facts under live rules: what comes out, why, why not otherwise, and what
 * would have to change. The address holds all of it.
 */
@Path("/rules/try")
class TryPage {

  private final CurrentActor currentActor;
  private final ReadableLive live;
  private final TryView view;

  TryPage(CurrentActor currentActor, ReadableLive live, TryView view) {
    this.currentActor = currentActor;
    this.live = live;
    this.view = view;
  }

  @GET
  public Response onLive(@Context UriInfo address) {
    Actor actor = currentActor.get();
    Programme programme = live.programme(actor, address.getQueryParameters().getFirst("programme"));
    return view.show(
        null,
        programme,
        "/rules/try",
        live.files(programme),
        TryQuery.of(address.getQueryParameters()));
  }
}
