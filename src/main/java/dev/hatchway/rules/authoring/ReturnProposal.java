package dev.hatchway.rules.authoring;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Permission;
import dev.hatchway.platform.Command;
import java.util.UUID;

/** Gives a proposal back to those who made it, with what is to be done about it. */
@Command
public class ReturnProposal {

  private final ProposalAccess access;
  private final OwnWork ownWork;
  private final CloseProposal close;

  ReturnProposal(ProposalAccess access, OwnWork ownWork, CloseProposal close) {
    this.access = access;
    this.ownWork = ownWork;
    this.close = close;
  }

  /** FORBIDDEN to everyone who had a hand in it; they can withdraw it. */
  public Proposal giveBack(Actor actor, UUID proposalId, String reason) {
    var found = access.toClose(actor, Permission.APPROVE_RULES, proposalId);
    ownWork.requireNoHandIn(actor, found.draft());
    String why = Reason.given("reason", reason, "proposal", proposalId);
    return close.close(actor, found, ProposalOutcome.RETURNED, why);
  }
}
