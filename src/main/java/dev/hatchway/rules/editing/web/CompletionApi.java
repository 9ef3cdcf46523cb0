package dev.hatchway.rules.editing.web;

import dev.hatchway.identity.CurrentActor;
import dev.hatchway.rules.authoring.Drafts;
import dev.hatchway.rules.editing.Complete;
import dev.hatchway.rules.editing.Suggestion;
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

/** What somebody can type next. */
@Path("/api/rules/drafts/{id}/completion")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rule drafts")
class CompletionApi {

  /** A file as it is typed, and where the writer is, in characters from the start. */
  record Typed(@NotNull String path, @NotNull String text, int offset) {}

  private final CurrentActor currentActor;
  private final Drafts drafts;
  private final Complete complete;

  CompletionApi(CurrentActor currentActor, Drafts drafts, Complete complete) {
    this.currentActor = currentActor;
    this.drafts = drafts;
    this.complete = complete;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Sentences, facts, fields and values that can stand at a place of a file")
  public Suggestion.All complete(UUID id, @Valid @NotNull Typed typed) {
    return complete.at(
        drafts.files(currentActor.get(), id), typed.path(), typed.text(), typed.offset());
  }
}
