package dev.hatchway.rules.authoring.web;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.CurrentActor;
import dev.hatchway.rules.authoring.Drafts;
import dev.hatchway.rules.authoring.Proposal;
import dev.hatchway.rules.authoring.Proposals;
import dev.hatchway.rules.authoring.ProposeDraft;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** From a draft to a proposal. */
@Path("/api/rules/drafts/{id}/proposals")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Rule proposals")
class DraftProposalsApi {

  /** What a draft is proposed with; without an instant it is to be live once it is approved. */
  record NewProposal(String message, Instant effectiveAt) {}

  private final CurrentActor currentActor;
  private final Drafts drafts;
  private final Proposals proposals;
  private final ProposeDraft propose;

  DraftProposalsApi(
      CurrentActor currentActor, Drafts drafts, Proposals proposals, ProposeDraft propose) {
    this.currentActor = currentActor;
    this.drafts = drafts;
    this.proposals = proposals;
    this.propose = propose;
  }

  @POST
  @Operation(summary = "Asks for a draft to be released")
  public Response propose(UUID id, @NotNull NewProposal proposal) {
    Actor actor = currentActor.get();
    // checked before the step, which would be rolled back where a busy machine takes a minute
    proposals.checks(drafts.files(actor, id));
    Proposal made = propose.propose(actor, id, proposal.message(), proposal.effectiveAt());
    return Response.created(URI.create("/api/rules/proposals/" + made.id())).entity(made).build();
  }
}
