package dev.hatchway.rules.authoring.web;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.CurrentActor;
import dev.hatchway.programme.Programme;
import dev.hatchway.rules.authoring.RuleFileSummary;
import dev.hatchway.rules.authoring.RuleFileView;
import dev.hatchway.rules.authoring.RuleFilesOf;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

/** Rule files of the live releases that the caller may read. */
@Path("/api/rules/files")
@Produces(MediaType.APPLICATION_JSON)
class RulesApi {

  /** One programme's live release. */
  record LiveFiles(
      String programme, String release, Instant liveFrom, List<RuleFileSummary> files) {}

  private final RuleFilesOf files;
  private final CurrentActor currentActor;

  RulesApi(RuleFilesOf files, CurrentActor currentActor) {
    this.files = files;
    this.currentActor = currentActor;
  }

  @GET
  @Operation(summary = "Files of the live rules, in all readable programmes or in one")
  public List<LiveFiles> files(@RestQuery String programme) {
    Actor actor = currentActor.get();
    List<String> codes =
        programme != null
            ? List.of(programme)
            : files.readable(actor).stream().map(Programme::code).toList();
    return codes.stream().map(code -> live(actor, code)).toList();
  }

  @GET
  @Path("/{programme}/{path:.+}")
  @Operation(summary = "One rule file, as lines or as decision tables")
  public RuleFileView file(
      @PathParam("programme") String programme, @PathParam("path") String path) {
    return files.file(currentActor.get(), programme, path);
  }

  private LiveFiles live(Actor actor, String code) {
    RuleFilesOf.Listing listing = files.programme(actor, code);
    return new LiveFiles(
        code, listing.release().hash(), listing.release().liveFrom(), listing.files());
  }
}
