package dev.hatchway.rules.authoring.web;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.CurrentActor;
import dev.hatchway.identity.Names;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.CommandRejected.Kind;
import dev.hatchway.rules.authoring.ApproveProposal;
import dev.hatchway.rules.authoring.Draft;
import dev.hatchway.rules.authoring.Drafts;
import dev.hatchway.rules.authoring.FileDifference;
import dev.hatchway.rules.authoring.Proposal;
import dev.hatchway.rules.authoring.Proposals;
import dev.hatchway.rules.authoring.ReturnProposal;
import dev.hatchway.rules.authoring.RuleDifference;
import dev.hatchway.rules.authoring.WithdrawProposal;
import dev.hatchway.rules.checks.CheckReport;
import dev.hatchway.rules.checks.ScenarioCount;
import dev.hatchway.rules.simulation.SimulationsOf;
import dev.hatchway.web.Pages;
import dev.hatchway.web.Sayings;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;

/** One proposal: what would change, what the checks say, and the answer. */
@Path("/rules/proposals/{id}")
class ProposalPage {

  @CheckedTemplate(basePath = "rules")
  static class Templates {
    static native TemplateInstance proposal(
        Proposal proposal,
        Draft draft,
        List<FileDifference> differences,
        List<ShownFinding> findings,
        ScenarioCount scenarios,
        List<SimulationsOf.Summary> simulations,
        Map<String, String> names,
        boolean mayAnswer,
        boolean mayWithdraw,
        boolean stale,
        String refusal);
  }

  private final CurrentActor currentActor;
  private final Proposals proposals;
  private final Drafts drafts;
  private final SimulationsOf simulations;
  private final ApproveProposal approve;
  private final ReturnProposal giveBack;
  private final WithdrawProposal withdraw;
  private final Names names;
  private final Sayings sayings;
  private final Pages pages;

  ProposalPage(
      CurrentActor currentActor,
      Proposals proposals,
      Drafts drafts,
      SimulationsOf simulations,
      ApproveProposal approve,
      ReturnProposal giveBack,
      WithdrawProposal withdraw,
      Names names,
      Sayings sayings,
      Pages pages) {
    this.currentActor = currentActor;
    this.proposals = proposals;
    this.drafts = drafts;
    this.simulations = simulations;
    this.approve = approve;
    this.giveBack = giveBack;
    this.withdraw = withdraw;
    this.names = names;
    this.sayings = sayings;
    this.pages = pages;
  }

  @GET
  public Response proposal(UUID id) {
    return show(id, 200, null);
  }

  @POST
  @Path("/approval")
  public Response approve(UUID id) {
    return answer(
        id, "rules.proposal.approved", () -> approve.approve(currentActor.get(), id, null));
  }

  @POST
  @Path("/return")
  public Response giveBack(UUID id, @RestForm String reason) {
    return answer(
        id, "rules.proposal.returned", () -> giveBack.giveBack(currentActor.get(), id, reason));
  }

  @POST
  @Path("/withdrawal")
  public Response withdraw(UUID id, @RestForm String reason) {
    return answer(
        id, "rules.proposal.withdrawn", () -> withdraw.withdraw(currentActor.get(), id, reason));
  }

  private Response answer(UUID id, String done, Runnable command) {
    try {
      command.run();
      return pages.goTo("/rules/proposals/" + id, done);
    } catch (CommandRejected refusal) {
      if (refusal.kind() == Kind.NOT_FOUND) {
        throw refusal;
      }
      return show(id, refusal.kind().status(), Refusals.sentence(refusal, sayings));
    }
  }

  private Response show(UUID id, int status, String refusal) {
    Actor actor = currentActor.get();
    Proposal proposal = proposals.proposal(actor, id);
    Draft draft = drafts.draft(actor, proposal.draftId());
    var files = proposals.files(proposal);
    var reasons = proposals.reasons(actor, draft.id());
    Set<String> people = new HashSet<>(List.of(draft.author(), proposal.proposedBy()));
    reasons.values().forEach(reason -> people.add(reason.givenBy()));
    if (!proposal.isOpen()) {
      people.add(proposal.closing().by());
    }
    Optional<CheckReport> report = proposals.checked(files);
    return pages.show(
        status,
        Templates.proposal(
            proposal,
            draft,
            new RuleDifference(proposals.base(proposal), files).files(),
            ShownFinding.all(report, reasons, sayings),
            report.map(CheckReport::scenarios).orElse(null),
            simulations.content(actor, proposal.hash()),
            names.ofUsernames(people),
            proposals.mayAnswer(actor, proposal),
            proposals.mayWithdraw(actor, proposal),
            proposal.isOpen() && drafts.isStale(actor, draft.id()),
            refusal));
  }
}
