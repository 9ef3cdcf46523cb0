package dev.hatchway.rules.authoring;

import dev.hatchway.identity.Actor;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.rules.runtime.RuleFiles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Nobody releases their own work: not as a draft's author, not as one of its editors or proposers,
 * not as the one who wrote the same lines in another draft, however old.
 */
@ApplicationScoped
class OwnWork {

  private final DraftFiles files;
  private final RuleProposals proposals;

  OwnWork(DraftFiles files, RuleProposals proposals) {
    this.files = files;
    this.proposals = proposals;
  }

  /** FORBIDDEN to those who had a hand in the draft. */
  void requireNoHandIn(Actor actor, RuleDraft draft) {
    Set<UUID> hands = new HashSet<>(files.editors(draft.id()));
    hands.add(draft.authorId());
    proposals.proposersOf(draft.id()).forEach(hands::add);
    hands.retainAll(actingAs(actor));
    if (!hands.isEmpty()) {
      throw refused(draft.id());
    }
  }

  /** FORBIDDEN to those who wrote, in any draft, a file that would change by the release. */
  void requireNotWritten(Actor actor, UUID programmeId, RuleFiles from, RuleFiles to, Object id) {
    Set<UUID> people = actingAs(actor);
    for (String path : to.paths()) {
      byte[] content = to.bytes(path);
      boolean changes = !from.contains(path) || !Arrays.equals(from.bytes(path), content);
      if (changes && wrote(people, programmeId, path, content)) {
        throw refused(id);
      }
    }
  }

  private boolean wrote(Set<UUID> people, UUID programmeId, String path, byte[] content) {
    List<UUID> writers = files.writers(programmeId, path, content);
    return writers.stream().anyMatch(people::contains);
  }

  /** Everyone as whom the actor acts here: only themselves, as long as nobody has a substitute. */
  private static Set<UUID> actingAs(Actor actor) {
    return Set.of(actor.id());
  }

  private static CommandRejected refused(Object id) {
    return CommandRejected.forbidden("proposal", id, "refusal.own-work");
  }
}
