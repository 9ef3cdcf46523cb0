package dev.hatchway.rules.checks.web;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.CurrentActor;
import dev.hatchway.rules.authoring.Drafts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Rules of drafts tried by programs. */
@Path("/api/rules/drafts/{id}/try")
@Tag(name = "Rule checks")
class TryApi {

  private final CurrentActor currentActor;
  private final Drafts drafts;
  private final TryByProgram tries;

  TryApi(CurrentActor currentActor, Drafts drafts, TryByProgram tries) {
    this.currentActor = currentActor;
    this.drafts = drafts;
    this.tries = tries;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "What comes out, why, why not otherwise, and what would have to change")
  public ShownTrial attempt(UUID id, @Valid @NotNull Attempt attempt) {
    Actor actor = currentActor.get();
    return tries.on(actor, drafts.files(actor, id), attempt, "draft", id);
  }
}
