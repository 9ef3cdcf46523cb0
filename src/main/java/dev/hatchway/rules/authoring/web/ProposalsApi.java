package dev.hatchway.rules.authoring.web;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.CurrentActor;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.rules.authoring.ApproveProposal;
import dev.hatchway.rules.authoring.ExplainWarning;
import dev.hatchway.rules.authoring.FileDifference;
import dev.hatchway.rules.authoring.Proposal;
import dev.hatchway.rules.authoring.Proposals;
import dev.hatchway.rules.authoring.ProposeDraft;
import dev.hatchway.rules.authoring.ReturnProposal;
import dev.hatchway.rules.authoring.RuleDifference;
import dev.hatchway.rules.authoring.WithdrawProposal;
import dev.hatchway.rules.checks.Finding;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** Proposals of rules, as programs see them. */
@Path("/api/rules")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rule proposals")
class ProposalsApi {

  /** What a draft is proposed with; without an instant it is to be live once it is approved. */
  record NewProposal(String message, Instant effectiveAt) {}

  /** Words for what one does. */
  record Because(String reason) {}

  /** Why a warning, by the key of its finding, is accepted. */
  record Explained(String finding, String reason) {}

  /** A proposal with what would change and what the checks find. */
  record Details(Proposal proposal, List<FileDifference> difference, List<Finding> findings) {}

  private final CurrentActor currentActor;
  private final Proposals proposals;
  private final ProposeDraft propose;
  private final ExplainWarning explain;
  private final ApproveProposal approve;
  private final ReturnProposal giveBack;
  private final WithdrawProposal withdraw;

  ProposalsApi(
      CurrentActor currentActor,
      Proposals proposals,
      ProposeDraft propose,
      ExplainWarning explain,
      ApproveProposal approve,
      ReturnProposal giveBack,
      WithdrawProposal withdraw) {
    this.currentActor = currentActor;
    this.proposals = proposals;
    this.propose = propose;
    this.explain = explain;
    this.approve = approve;
    this.giveBack = giveBack;
    this.withdraw = withdraw;
  }

  @POST
  @Path("/drafts/{id}/reasons")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Says why a warning of the checks is accepted")
  public void explain(UUID id, @NotNull Explained warning) {
    explain.explain(currentActor.get(), id, warning.finding(), warning.reason());
  }

  @POST
  @Path("/drafts/{id}/proposals")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Asks for a draft to be released")
  public Response propose(UUID id, @NotNull NewProposal proposal) {
    Proposal made =
        propose.propose(currentActor.get(), id, proposal.message(), proposal.effectiveAt());
    return Response.created(URI.create("/api/rules/proposals/" + made.id())).entity(made).build();
  }

  @GET
  @Path("/proposals")
  @Operation(summary = "Proposals of a programme: those that wait first, then the newest")
  public List<Proposal> proposals(@RestQuery String programme) {
    if (programme == null) {
      throw CommandRejected.invalid("proposals", "", "refusal.drafts-of-which");
    }
    return proposals.of(currentActor.get(), programme);
  }

  @GET
  @Path("/proposals/{id}")
  @Operation(summary = "A proposal with what would change and what the checks find")
  public Details proposal(UUID id) {
    Proposal proposal = proposals.proposal(currentActor.get(), id);
    var files = proposals.files(proposal);
    return new Details(
        proposal,
        new RuleDifference(proposals.base(proposal), files).files(),
        proposals.checks(files).findings());
  }

  @GET
  @Path("/proposals/{id}/difference")
  @Produces(MediaType.TEXT_PLAIN)
  @Operation(summary = "What would change, as a patch")
  public String difference(UUID id) {
    Proposal proposal = proposals.proposal(currentActor.get(), id);
    return new RuleDifference(proposals.base(proposal), proposals.files(proposal)).unified();
  }

  @POST
  @Path("/proposals/{id}/approval")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Releases what somebody else proposed; the reason may be left out")
  public Proposal approve(UUID id, Because because) {
    return approve.approve(actor(), id, because == null ? null : because.reason());
  }

  @POST
  @Path("/proposals/{id}/return")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Gives a proposal back, with what is to be done about it")
  public Proposal giveBack(UUID id, @NotNull Because because) {
    return giveBack.giveBack(actor(), id, because.reason());
  }

  @POST
  @Path("/proposals/{id}/withdrawal")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Takes a proposal back")
  public Proposal withdraw(UUID id, @NotNull Because because) {
    return withdraw.withdraw(actor(), id, because.reason());
  }

  private Actor actor() {
    return currentActor.get();
  }
}
