package dev.hatchway.rules.authoring.web;

import dev.hatchway.identity.CurrentActor;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.rules.authoring.Draft;
import dev.hatchway.rules.authoring.Drafts;
import dev.hatchway.rules.authoring.RemoveDraftFile;
import dev.hatchway.rules.authoring.RenameDraftFile;
import dev.hatchway.rules.authoring.SaveDraftFile;
import dev.hatchway.rules.runtime.RuleFiles;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * Files of a draft, byte for byte. The revision is the one of the draft when the file was read; 409
 * says who changed the file since.
 */
@Path("/api/rules/drafts/{id}/files/{path:.+}")
@Tag(name = "Rule drafts")
class DraftFilesApi {

  private final CurrentActor currentActor;
  private final Drafts drafts;
  private final SaveDraftFile save;
  private final RemoveDraftFile remove;
  private final RenameDraftFile rename;

  DraftFilesApi(
      CurrentActor currentActor,
      Drafts drafts,
      SaveDraftFile save,
      RemoveDraftFile remove,
      RenameDraftFile rename) {
    this.currentActor = currentActor;
    this.drafts = drafts;
    this.save = save;
    this.remove = remove;
    this.rename = rename;
  }

  @GET
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  @Operation(summary = "A file of the draft as it is")
  public byte[] file(UUID id, @PathParam("path") String path) {
    RuleFiles files = drafts.files(currentActor.get(), id);
    if (!files.contains(path)) {
      throw CommandRejected.notFound("rule-file", path);
    }
    return files.bytes(path);
  }

  @PUT
  @Consumes(MediaType.WILDCARD)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "Saves a file, or gives a file of another path (from) this one")
  public Draft save(
      UUID id,
      @PathParam("path") String path,
      @RestQuery long revision,
      @RestQuery String from,
      byte[] content) {
    return from == null
        ? save.save(currentActor.get(), id, path, content, revision)
        : rename.rename(currentActor.get(), id, from, path, revision);
  }

  @DELETE
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "Takes a file out of the draft")
  public Draft remove(UUID id, @PathParam("path") String path, @RestQuery long revision) {
    return remove.remove(currentActor.get(), id, path, revision);
  }
}
