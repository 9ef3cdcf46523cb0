package dev.hatchway.rules.checks.web;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.CurrentActor;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.programme.Programme;
import dev.hatchway.rules.authoring.RuleFilesOf;
import dev.hatchway.rules.runtime.LiveRules;
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
  private final RuleFilesOf readable;
  private final LiveRules live;
  private final TryView view;

  TryPage(CurrentActor currentActor, RuleFilesOf readable, LiveRules live, TryView view) {
    this.currentActor = currentActor;
    this.readable = readable;
    this.live = live;
    this.view = view;
  }

  @GET
  public Response onLive(@Context UriInfo address) {
    Actor actor = currentActor.get();
    String code = address.getQueryParameters().getFirst("programme");
    Programme programme =
        readable.readable(actor).stream()
            .filter(p -> code == null || code.isBlank() || p.code().equals(code))
            .findFirst()
            .orElseThrow(
                () -> CommandRejected.forbidden("rules", "", "refusal.forbidden", "rules", ""));
    return view.show(
        null,
        programme,
        "/rules/try",
        live.of(programme.id()).files(),
        TryQuery.of(address.getQueryParameters()));
  }
}
