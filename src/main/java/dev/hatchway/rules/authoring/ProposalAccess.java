package dev.hatchway.rules.authoring;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Authorization;
import dev.hatchway.identity.Authorization.Subject;
import dev.hatchway.identity.Permission;
import dev.hatchway.platform.CommandRejected;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Who may answer a proposal: rule approvers of the programme, and only while it waits. */
@ApplicationScoped
class ProposalAccess {

  private final Authorization authorization;
  private final RuleProposals proposals;
  private final RuleDrafts drafts;
  private final OwnWork ownWork;

  ProposalAccess(
      Authorization authorization, RuleProposals proposals, RuleDrafts drafts, OwnWork ownWork) {
    this.authorization = authorization;
    this.proposals = proposals;
    this.drafts = drafts;
    this.ownWork = ownWork;
  }

  /** The proposal to read; FORBIDDEN to those who may not read rules. */
  RuleProposals.Found toRead(Actor actor, UUID id) {
    return permitted(actor, Permission.READ_RULES, id);
  }

  /** The waiting proposal, its draft held; FORBIDDEN without the permission. */
  RuleProposals.Found toClose(Actor actor, Permission permission, UUID id) {
    UUID draft = permitted(actor, permission, id).draft().id();
    drafts.locked(draft);
    var found = proposals.withId(id);
    if (found.closing() != null) {
      throw CommandRejected.invalidState(
          "proposal", id, "refusal.proposal-closed", found.closing().view().outcome());
    }
    return found;
  }

  /** Whether the actor may answer, as an approver who had no hand in it. */
  boolean mayAnswer(Actor actor, Proposal proposal) {
    UUID programme = proposal.programmeId();
    return authorization.allows(
            actor, Permission.APPROVE_RULES, Subject.inProgramme("rules", programme, programme))
        && !ownWork.hasHandIn(actor, proposals.withId(proposal.id()).draft());
  }

  private RuleProposals.Found permitted(Actor actor, Permission permission, UUID id) {
    var found = proposals.withId(id);
    authorization.require(
        actor, permission, Subject.inProgramme("proposal", id, found.proposal().programmeId()));
    return found;
  }
}
