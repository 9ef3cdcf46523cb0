package dev.hatchway.rules.authoring.web;

import dev.hatchway.identity.CurrentActor;
import dev.hatchway.rules.authoring.Drafts;
import dev.hatchway.rules.authoring.ExplainWarning;
import dev.hatchway.rules.authoring.Proposals;
import dev.hatchway.rules.authoring.WarningReason;
import dev.hatchway.rules.checks.Finding;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Warnings of the checks about a draft, and why they are accepted. */
@Path("/api/rules/drafts/{id}/warnings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rule proposals")
class DraftWarningsApi {

  /** A warning of the checks; the reason is null where nobody gave one yet. */
  record Warning(String key, Finding finding, String reason) {}

  /** Why a warning, by the key of its finding, is accepted. */
  record Explained(String finding, String reason) {}

  private final CurrentActor currentActor;
  private final Drafts drafts;
  private final Proposals proposals;
  private final ExplainWarning explain;

  DraftWarningsApi(
      CurrentActor currentActor, Drafts drafts, Proposals proposals, ExplainWarning explain) {
    this.currentActor = currentActor;
    this.drafts = drafts;
    this.proposals = proposals;
    this.explain = explain;
  }

  @GET
  @Operation(summary = "Warnings of the checks, with the reasons for accepting them")
  public List<Warning> warnings(UUID id) {
    var actor = currentActor.get();
    var reasons = proposals.reasons(actor, id);
    return proposals.checks(drafts.files(actor, id)).warnings().stream()
        .map(w -> new Warning(w.key(), w, reason(reasons.get(w.key()))))
        .toList();
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Says why a warning is accepted")
  public void explain(UUID id, @NotNull Explained warning) {
    explain.explain(currentActor.get(), id, warning.finding(), warning.reason());
  }

  private static String reason(WarningReason given) {
    return given == null ? null : given.reason();
  }
}
