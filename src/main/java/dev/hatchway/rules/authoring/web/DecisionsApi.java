package dev.hatchway.rules.authoring.web;

import dev.hatchway.identity.Authorization;
import dev.hatchway.identity.Authorization.Subject;
import dev.hatchway.identity.CurrentActor;
import dev.hatchway.identity.Permission;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.rules.runtime.DecisionsOf;
import dev.hatchway.rules.runtime.ReplayDecision;
import dev.hatchway.rules.runtime.StoredDecision;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

/** Decisions as they were made, and made again. */
@Path("/api/decisions")
@Produces(MediaType.APPLICATION_JSON)
class DecisionsApi {

  /** Whether a decision, made again under its own release, comes out the same. */
  record ReplayAnswer(boolean sameOutcome, boolean sameRules, StoredDecision then) {}

  private final DecisionsOf decisions;
  private final ReplayDecision replay;
  private final Authorization authorization;
  private final CurrentActor currentActor;

  DecisionsApi(
      DecisionsOf decisions,
      ReplayDecision replay,
      Authorization authorization,
      CurrentActor currentActor) {
    this.decisions = decisions;
    this.replay = replay;
    this.authorization = authorization;
    this.currentActor = currentActor;
  }

  @GET
  @Operation(summary = "Decisions about an application, oldest first")
  public List<StoredDecision> decisions(@RestQuery UUID application) {
    if (application == null) {
      throw CommandRejected.invalid("decisions", "", "refusal.decisions-of-which");
    }
    List<StoredDecision> found = decisions.application(application);
    found.forEach(this::requireReadable);
    return found;
  }

  @GET
  @Path("/{id}/replay")
  @Operation(summary = "Makes a decision again under its release, and says whether it is the same")
  public ReplayAnswer replay(@PathParam("id") UUID id) {
    requireReadable(
        decisions.decision(id).orElseThrow(() -> CommandRejected.notFound("decision", id)));
    ReplayDecision.Replay again = replay.replay(id);
    return new ReplayAnswer(again.sameOutcome(), again.sameRules(), again.then());
  }

  private void requireReadable(StoredDecision decision) {
    authorization.require(
        currentActor.get(),
        Permission.READ_RULES,
        Subject.ofApplication(
            "decision", decision.id(), decision.programmeId(), decision.applicationId()));
  }
}
