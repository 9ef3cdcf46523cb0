package dev.hatchway.rules.authoring;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Permission;
import dev.hatchway.platform.Command;
import java.util.UUID;

/** Takes a proposal back, so that its draft can be edited again. */
@Command
public class WithdrawProposal {

  private final ProposalAccess access;
  private final CloseProposal close;

  WithdrawProposal(ProposalAccess access, CloseProposal close) {
    this.access = access;
    this.close = close;
  }

  /** FORBIDDEN to those who may not edit rules; INVALID_STATE once it has an answer. */
  public Proposal withdraw(Actor actor, UUID proposalId, String reason) {
    var found = access.toClose(actor, Permission.EDIT_RULES, proposalId);
    String why = Reason.given("reason", reason, "proposal", proposalId);
    return close.close(actor, found, ProposalOutcome.WITHDRAWN, why);
  }
}
