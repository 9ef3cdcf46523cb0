package dev.hatchway.rules.authoring;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Permission;
import dev.hatchway.platform.Command;
import dev.hatchway.rules.runtime.PastReleases;
import dev.hatchway.rules.runtime.RuleFiles;
import java.util.UUID;

/**
 * Releases what somebody else proposed: at once, or at the instant that the proposal names if it is
 * still ahead.
 */
@Command
public class ApproveProposal {

  private final ProposalAccess access;
  private final OwnWork ownWork;
  private final DraftFiles files;
  private final PastReleases releases;
  private final ReleaseBar bar;
  private final GoLive goLive;
  private final CloseProposal close;

  ApproveProposal(
      ProposalAccess access,
      OwnWork ownWork,
      DraftFiles files,
      PastReleases releases,
      ReleaseBar bar,
      GoLive goLive,
      CloseProposal close) {
    this.access = access;
    this.ownWork = ownWork;
    this.files = files;
    this.releases = releases;
    this.bar = bar;
    this.goLive = goLive;
    this.close = close;
  }

  /**
   * FORBIDDEN to everyone who had a hand in it, INVALID_STATE where other rules were released
   * since. The reason is optional here: approving is to agree with the proposal's own.
   */
  public Proposal approve(Actor actor, UUID proposalId, String reason) {
    var found = access.toClose(actor, Permission.APPROVE_RULES, proposalId);
    var proposal = found.proposal();
    var draft = found.draft();
    ownWork.requireNoHandIn(actor, draft);
    goLive.alone(draft.programmeId());
    bar.requireCurrent(draft);
    RuleFiles proposed = files.of(draft);
    RuleFiles base = releases.files(draft.baseHash());
    ownWork.requireNotWritten(actor, draft.programmeId(), base, proposed, proposalId);
    bar.requireChecked(draft, proposed);
    String why = reason == null || reason.isBlank() ? proposal.message() : reason.strip();
    goLive.proposal(actor, proposal, proposed, why);
    return close.close(actor, found, ProposalOutcome.APPROVED, why);
  }
}
