package dev.hatchway.rules.authoring.web;

import dev.hatchway.identity.CurrentActor;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.rules.authoring.DiscardDraft;
import dev.hatchway.rules.authoring.Draft;
import dev.hatchway.rules.authoring.DraftContents;
import dev.hatchway.rules.authoring.DraftFile;
import dev.hatchway.rules.authoring.Drafts;
import dev.hatchway.rules.authoring.FileChange;
import dev.hatchway.rules.authoring.OpenDraft;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** Drafts of rules, as programs see them. */
@Path("/api/rules/drafts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rule drafts")
class DraftsApi {

  /** What a draft is begun with. */
  record NewDraft(@NotBlank String programme, @NotBlank String title) {}

  /** A draft, whether other rules went live meanwhile, and its files. */
  record Contents(Draft draft, boolean stale, List<DraftFile> files) {}

  private final CurrentActor currentActor;
  private final Drafts drafts;
  private final DraftContents contents;
  private final OpenDraft open;
  private final DiscardDraft discard;

  DraftsApi(
      CurrentActor currentActor,
      Drafts drafts,
      DraftContents contents,
      OpenDraft open,
      DiscardDraft discard) {
    this.currentActor = currentActor;
    this.drafts = drafts;
    this.contents = contents;
    this.open = open;
    this.discard = discard;
  }

  @GET
  @Operation(summary = "Drafts of a programme, the last changed first")
  public List<Draft> drafts(@RestQuery String programme) {
    if (programme == null) {
      throw CommandRejected.invalid("drafts", "", "refusal.drafts-of-which");
    }
    return drafts.of(currentActor.get(), programme);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Begins a draft on the rules that are live")
  public Response open(@Valid @NotNull NewDraft draft) {
    Draft opened = open.open(currentActor.get(), draft.programme(), draft.title());
    return Response.created(URI.create("/api/rules/drafts/" + opened.id())).entity(opened).build();
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "A draft and its files")
  public Contents draft(UUID id) {
    var actor = currentActor.get();
    return new Contents(drafts.draft(actor, id), drafts.isStale(actor, id), contents.of(actor, id));
  }

  @GET
  @Path("/{id}/changes")
  @Operation(summary = "Every change of the draft's files, the newest first")
  public List<FileChange> changes(UUID id) {
    return drafts.changes(currentActor.get(), id);
  }

  @DELETE
  @Path("/{id}")
  @Operation(summary = "Gives the draft up")
  public void discard(UUID id) {
    discard.discard(currentActor.get(), id);
  }
}
