package dev.hatchway.rules.editing.web;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.CurrentActor;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.rules.authoring.Drafts;
import dev.hatchway.rules.authoring.SaveDraftFile;
import dev.hatchway.rules.editing.DecisionTableFile;
import dev.hatchway.rules.runtime.RuleFiles;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** Decision tables of a draft, cell by cell. */
@Path("/api/rules/drafts/{id}/tables/{path:.+}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rule drafts")
class TablesApi {

  /** The tables of a file, and the draft's revision when they were read. */
  record Tables(long revision, List<DecisionTableFile.Table> tables) {}

  private final CurrentActor currentActor;
  private final Drafts drafts;
  private final SaveDraftFile save;

  TablesApi(CurrentActor currentActor, Drafts drafts, SaveDraftFile save) {
    this.currentActor = currentActor;
    this.drafts = drafts;
    this.save = save;
  }

  @GET
  @Operation(summary = "The decision tables of a file, with what the cells of each column hold")
  public Tables tables(UUID id, @PathParam("path") String path) {
    Actor actor = currentActor.get();
    return new Tables(drafts.draft(actor, id).revision(), saved(actor, id, path).tables());
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary =
          "Saves other rows for each table of a file; rows that stay are written as they were")
  public Tables save(
      UUID id,
      @PathParam("path") String path,
      @RestQuery long revision,
      @NotNull List<List<List<String>>> tables) {
    Actor actor = currentActor.get();
    DecisionTableFile before = saved(actor, id, path);
    if (before.tables().size() != tables.size()) {
      throw CommandRejected.invalid(
          "rule-file", path, "refusal.other-tables", path, before.tables().size(), tables.size());
    }
    DecisionTableFile changed = before.withRules(tables);
    long now = save.save(actor, id, path, changed.bytes(), revision).revision();
    return new Tables(now, changed.tables());
  }

  private DecisionTableFile saved(Actor actor, UUID id, String path) {
    RuleFiles files = drafts.files(actor, id);
    if (!files.contains(path)) {
      throw CommandRejected.notFound("rule-file", path);
    }
    return DecisionTableFile.read(files.bytes(path));
  }
}
