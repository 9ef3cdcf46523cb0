package dev.hatchway.rules.authoring.web;

import dev.hatchway.identity.CurrentActor;
import dev.hatchway.rules.authoring.Draft;
import dev.hatchway.rules.authoring.Drafts;
import dev.hatchway.rules.authoring.ImportRules;
import dev.hatchway.rules.authoring.ReleaseHistory;
import dev.hatchway.rules.authoring.RuleArchive;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** Rules as a folder in a zip file, out and in. */
@Path("/api/rules/archives")
@Tag(name = "Rule archives")
class RuleArchivesApi {

  private static final String ZIP = "application/zip";

  private final CurrentActor currentActor;
  private final ReleaseHistory history;
  private final Drafts drafts;
  private final ImportRules importRules;

  RuleArchivesApi(
      CurrentActor currentActor, ReleaseHistory history, Drafts drafts, ImportRules importRules) {
    this.currentActor = currentActor;
    this.history = history;
    this.drafts = drafts;
    this.importRules = importRules;
  }

  @GET
  @Path("/releases/{programme}/{number}")
  @Produces(ZIP)
  @Operation(summary = "A release as the folder rules/ in a zip file, byte for byte")
  public Response release(String programme, long number) {
    var files = history.files(currentActor.get(), programme, number);
    return archive(RuleArchive.of(files), "rules-%s-%d.zip".formatted(programme, number));
  }

  @GET
  @Path("/drafts/{id}")
  @Produces(ZIP)
  @Operation(summary = "A draft as the folder rules/ in a zip file")
  public Response draft(UUID id) {
    return archive(RuleArchive.of(drafts.files(currentActor.get(), id)), "rules-draft.zip");
  }

  @POST
  @Consumes({ZIP, MediaType.APPLICATION_OCTET_STREAM})
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "Begins a draft that says what a zip file with rules says")
  public Response begin(@RestQuery String programme, @RestQuery String title, byte[] archive) {
    Draft draft =
        importRules.begin(currentActor.get(), programme, title, RuleArchive.read(archive));
    return Response.created(URI.create("/api/rules/drafts/" + draft.id())).entity(draft).build();
  }

  private static Response archive(byte[] zip, String name) {
    return Response.ok(zip)
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .build();
  }
}
