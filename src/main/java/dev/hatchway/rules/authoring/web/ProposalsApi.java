package dev.hatchway.rules.authoring.web;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.CurrentActor;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.rules.authoring.ApproveProposal;
import dev.hatchway.rules.authoring.FileDifference;
import dev.hatchway.rules.authoring.Proposal;
import dev.hatchway.rules.authoring.Proposals;
import dev.hatchway.rules.authoring.ReturnProposal;
import dev.hatchway.rules.authoring.RuleDifference;
import dev.hatchway.rules.authoring.WithdrawProposal;
import dev.hatchway.rules.checks.CheckReport;
import dev.hatchway.rules.checks.Finding;
import dev.hatchway.rules.checks.ScenarioCount;
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
import org.jboss.resteasy.reactive.RestQuery;

/** Proposals of rules, as programs see them. */
@Path("/api/rules/proposals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rule proposals")
class ProposalsApi {

  /** Words for what one does. */
  record Because(String reason) {}

  /** A proposal with what would change and what the checks find. */
  record Details(
      Proposal proposal,
      List<FileDifference> difference,
      List<Finding> findings,
      ScenarioCount scenarios) {}

  private final CurrentActor currentActor;
  private final Proposals proposals;
  private final ApproveProposal approve;
  private final ReturnProposal giveBack;
  private final WithdrawProposal withdraw;

  ProposalsApi(
      CurrentActor currentActor,
      Proposals proposals,
      ApproveProposal approve,
      ReturnProposal giveBack,
      WithdrawProposal withdraw) {
    this.currentActor = currentActor;
    this.proposals = proposals;
    this.approve = approve;
    this.giveBack = giveBack;
    this.withdraw = withdraw;
  }

  @GET
  @Operation(summary = "Proposals of a programme: those that wait first, then the newest")
  public List<Proposal> proposals(@RestQuery String programme) {
    if (programme == null) {
      throw CommandRejected.invalid("proposals", "", "refusal.drafts-of-which");
    }
    return proposals.of(currentActor.get(), programme);
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "A proposal with what would change and what the checks find")
  public Details proposal(UUID id) {
    Proposal proposal = proposals.proposal(currentActor.get(), id);
    var files = proposals.files(proposal);
    CheckReport report = proposals.checks(files);
    return new Details(
        proposal,
        new RuleDifference(proposals.base(proposal), files).files(),
        report.findings(),
        report.scenarios());
  }

  @GET
  @Path("/{id}/difference")
  @Produces(MediaType.TEXT_PLAIN)
  @Operation(summary = "What would change, as a patch")
  public String difference(UUID id) {
    Proposal proposal = proposals.proposal(currentActor.get(), id);
    return new RuleDifference(proposals.base(proposal), proposals.files(proposal)).unified();
  }

  @POST
  @Path("/{id}/approval")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Releases what somebody else proposed; the reason may be left out")
  public Proposal approve(UUID id, Because because) {
    return approve.approve(actor(), id, because == null ? null : because.reason());
  }

  @POST
  @Path("/{id}/return")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Gives a proposal back, with what is to be done about it")
  public Proposal giveBack(UUID id, @NotNull Because because) {
    return giveBack.giveBack(actor(), id, because.reason());
  }

  @POST
  @Path("/{id}/withdrawal")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Takes a proposal back")
  public Proposal withdraw(UUID id, @NotNull Because because) {
    return withdraw.withdraw(actor(), id, because.reason());
  }

  private Actor actor() {
    return currentActor.get();
  }
}
