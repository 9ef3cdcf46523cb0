package dev.hatchway.rules.runtime;

import dev.hatchway.platform.CommandRejected;
import dev.hatchway.rules.facts.Fact;
import dev.hatchway.rules.facts.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A decision as it was made: under which release, on which facts, why, and what came out.
 *
 * @param unreadable what of it can't be read, in a sentence, and is empty here; null where all can
 */
public record StoredDecision(
    UUID id,
    UUID programmeId,
    String releaseHash,
    String decision,
    UUID applicationId,
    List<Fact> facts,
    List<FiredRule> fired,
    List<Outcome> outcomes,
    Instant at,
    String unreadable) {

  /** INVALID_STATE, naming what, where a part of it can't be read. */
  public StoredDecision requireReadable() {
    if (unreadable != null) {
      throw CommandRejected.invalidState(
          "decision", id, "refusal.decision-unreadable", decision, unreadable);
    }
    return this;
  }

  /** The sentences that a person is told, each once, in the order in which rules came to them. */
  public List<String> reasons() {
    return outcomes.stream().map(Outcome::reason).distinct().toList();
  }

  /** The outcomes of one kind. */
  public <T> List<T> outcomes(Class<T> kind) {
    return outcomes.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
