package dev.hatchway.rules.checks.web;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.CurrentActor;
import dev.hatchway.rules.authoring.Drafts;
import dev.hatchway.rules.checks.CheckReport;
import dev.hatchway.rules.checks.Checks;
import dev.hatchway.web.Sayings;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Checks of drafts, as programs see them. */
@Path("/api/rules/drafts/{id}/check")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rule checks")
class ChecksApi {

  /** What was found in the draft's files of this content. */
  record Checked(String hash, int errors, int warnings, List<ShownFinding> findings) {}

  private final CurrentActor currentActor;
  private final Drafts drafts;
  private final Checks checks;
  private final Sayings sayings;

  ChecksApi(CurrentActor currentActor, Drafts drafts, Checks checks, Sayings sayings) {
    this.currentActor = currentActor;
    this.drafts = drafts;
    this.checks = checks;
    this.sayings = sayings;
  }

  @GET
  @Operation(
      summary = "Compiles and looks at a draft: errors block its release, warnings need a reason")
  public Checked check(UUID id) {
    Actor actor = currentActor.get();
    CheckReport report = checks.of(drafts.files(actor, id));
    return new Checked(
        report.hash(),
        report.errors().size(),
        report.warnings().size(),
        report.findings().stream().map(f -> ShownFinding.of(f, sayings)).toList());
  }
}
