package dev.hatchway.rules.authoring;

import dev.hatchway.identity.Actor;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.rules.runtime.RuleFiles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * Nobody releases their own work: not as a draft's author, not as one of its editors or proposers,
 * not as whoever gave a reason for accepting one of its warnings, not as the one who wrote or
 * removed the same lines in another draft, however old, whatever the file was called. Nobody acts
 * for anybody else, so it is enough to ask who the actor is.
 */
@ApplicationScoped
class OwnWork {

  private final DraftFiles files;
  private final Handwriting handwriting;
  private final RuleProposals proposals;
  private final WarningReasons reasons;

  OwnWork(
      DraftFiles files, Handwriting handwriting, RuleProposals proposals, WarningReasons reasons) {
    this.files = files;
    this.handwriting = handwriting;
    this.proposals = proposals;
    this.reasons = reasons;
  }

  /** FORBIDDEN to those who had a hand in the draft. */
  void requireNoHandIn(Actor actor, RuleDraft draft) {
    if (hasHandIn(actor, draft)) {
      throw CommandRejected.forbidden("proposal", draft.id(), "refusal.own-work");
    }
  }

  boolean hasHandIn(Actor actor, RuleDraft draft) {
    Set<UUID> hands = new HashSet<>(files.editors(draft.id()));
    hands.add(draft.authorId());
    proposals.proposersOf(draft.id()).forEach(hands::add);
    hands.addAll(reasons.giversOf(draft.id()));
    return hands.contains(actor.id());
  }

  /**
   * FORBIDDEN to those who wrote, in any draft, a line that the release would bring, or removed one
   * that it would take away.
   */
  void requireNotWritten(Actor actor, UUID programmeId, RuleFiles from, RuleFiles to, Object id) {
    handwriting
        .in(new ReleaseChange(from, to), programmeId, actor.id())
        .ifPresent(
            own -> {
              throw CommandRejected.forbidden(
                  "proposal", id, "refusal.own-line", own.text(), own.path());
            });
  }
}
