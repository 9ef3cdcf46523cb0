package dev.hatchway.rules.authoring.web;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.CurrentActor;
import dev.hatchway.identity.Names;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.CommandRejected.Kind;
import dev.hatchway.rules.authoring.Draft;
import dev.hatchway.rules.authoring.Drafts;
import dev.hatchway.rules.authoring.ExplainWarning;
import dev.hatchway.rules.authoring.FileDifference;
import dev.hatchway.rules.authoring.Proposal;
import dev.hatchway.rules.authoring.Proposals;
import dev.hatchway.rules.authoring.ProposeDraft;
import dev.hatchway.rules.authoring.RuleDifference;
import dev.hatchway.rules.authoring.WarningReason;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;

/** A draft on its way to a proposal: what it changes, what stands in the way, and the form. */
@Path("/rules/drafts/{id}")
class DraftProposalPage {

  @CheckedTemplate(basePath = "rules")
  static class Templates {
    static native TemplateInstance propose(
        Draft draft,
        List<FileDifference> differences,
        List<ShownFinding> findings,
        ScenarioCount scenarios,
        List<SimulationsOf.Summary> simulations,
        Map<String, String> names,
        boolean mayEdit,
        boolean stale,
        Proposal last,
        String message,
        String effectiveAt,
        String refusal);
  }

  private final CurrentActor currentActor;
  private final Drafts drafts;
  private final Proposals proposals;
  private final SimulationsOf simulations;
  private final ProposeDraft propose;
  private final ExplainWarning explain;
  private final EffectiveDate dates;
  private final Names names;
  private final Sayings sayings;
  private final Pages pages;

  DraftProposalPage(
      CurrentActor currentActor,
      Drafts drafts,
      Proposals proposals,
      SimulationsOf simulations,
      ProposeDraft propose,
      ExplainWarning explain,
      EffectiveDate dates,
      Names names,
      Sayings sayings,
      Pages pages) {
    this.currentActor = currentActor;
    this.drafts = drafts;
    this.proposals = proposals;
    this.simulations = simulations;
    this.propose = propose;
    this.explain = explain;
    this.dates = dates;
    this.names = names;
    this.sayings = sayings;
    this.pages = pages;
  }

  @GET
  @Path("/proposal")
  public Response proposal(UUID id) {
    return show(id, 200, "", "", null);
  }

  @POST
  @Path("/proposal")
  public Response propose(UUID id, @RestForm String message, @RestForm String effectiveAt) {
    try {
      Proposal proposal =
          propose.propose(currentActor.get(), id, message, dates.read(id, effectiveAt));
      return pages.goTo("/rules/proposals/" + proposal.id(), "rules.proposal.made");
    } catch (CommandRejected refusal) {
      return refused(id, message, effectiveAt, refusal);
    }
  }

  @POST
  @Path("/reasons")
  public Response explain(UUID id, @RestForm String finding, @RestForm String reason) {
    try {
      explain.explain(currentActor.get(), id, finding, reason);
      return pages.goTo("/rules/drafts/" + id + "/proposal", "rules.proposal.explained");
    } catch (CommandRejected refusal) {
      return refused(id, "", "", refusal);
    }
  }

  private Response refused(UUID id, String message, String effectiveAt, CommandRejected refusal) {
    if (refusal.kind() == Kind.FORBIDDEN || refusal.kind() == Kind.NOT_FOUND) {
      throw refusal;
    }
    return show(
        id, refusal.kind().status(), message, effectiveAt, Refusals.sentence(refusal, sayings));
  }

  private Response show(UUID id, int status, String message, String effectiveAt, String refusal) {
    Actor actor = currentActor.get();
    var files = drafts.files(actor, id);
    var reasons = proposals.reasons(actor, id);
    Optional<CheckReport> report = proposals.checked(files);
    return pages.show(
        status,
        Templates.propose(
            drafts.draft(actor, id),
            new RuleDifference(drafts.base(actor, id), files).files(),
            ShownFinding.all(report, reasons, sayings),
            report.map(CheckReport::scenarios).orElse(null),
            simulations.content(actor, files.hash()),
            names.ofUsernames(reasons.values().stream().map(WarningReason::givenBy).toList()),
            drafts.mayEdit(actor, id),
            drafts.isStale(actor, id),
            proposals.ofDraft(actor, id).orElse(null),
            message,
            effectiveAt,
            refusal));
  }
}
