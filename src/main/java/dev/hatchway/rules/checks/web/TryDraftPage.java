package dev.hatchway.rules.checks.web;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.CurrentActor;
import dev.hatchway.rules.authoring.Draft;
import dev.hatchway.rules.authoring.Drafts;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;

/** As {@link TryPage}, under the rules of a draft. */
@Path("/rules/drafts/{id}/try")
class TryDraftPage {

  private final CurrentActor currentActor;
  private final Drafts drafts;
  private final TryView view;

  TryDraftPage(CurrentActor currentActor, Drafts drafts, TryView view) {
    this.currentActor = currentActor;
    this.drafts = drafts;
    this.view = view;
  }

  @GET
  public Response onDraft(UUID id, @Context UriInfo address) {
    Actor actor = currentActor.get();
    Draft draft = drafts.draft(actor, id);
    return view.show(
        draft,
        null,
        "/rules/drafts/" + id + "/try",
        drafts.files(actor, id),
        TryQuery.of(address.getQueryParameters()));
  }
}
