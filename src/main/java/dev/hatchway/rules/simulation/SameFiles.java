package dev.hatchway.rules.simulation;

import java.util.HashSet;
import java.util.Set;

/**
 * Which releases decide by the very same files as others do: then a decision made under the one
 * comes out the same under the other, and the rules need not be asked. Money is converted at a
 * release's own rates, so the rates count as files of every decision.
 *
 * @param draft {@code release hash/decision} of those that decide as the draft does
 * @param live the same for those that decide as the live rules do; null where what was decided is
 *     compared
 * @param draftAsLive decisions that the draft leaves as the live rules have them
 */
record SameFiles(Set<String> draft, Set<String> live, Set<String> draftAsLive) {

  static String key(String releaseHash, String decision) {
    return releaseHash + '/' + decision;
  }

  boolean asDraft(PastDecision decision) {
    return draft.contains(key(decision.releaseHash(), decision.decision()));
  }

  boolean asLive(PastDecision decision) {
    return live == null || live.contains(key(decision.releaseHash(), decision.decision()));
  }

  /** Decisions that no rules need to be asked for. */
  Set<String> askedNobody() {
    Set<String> both = new HashSet<>(draft);
    if (live != null) {
      both.retainAll(live);
    }
    return both;
  }

  boolean draftAsLive(PastDecision decision) {
    return draftAsLive.contains(decision.decision());
  }
}
