package dev.hatchway.rules.runtime;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * The release that a step decides under: the one that was live when it decided first. All decisions
 * of a step are made under the same, even where another goes live meanwhile.
 */
@ApplicationScoped
class ReleaseOfStep {

  private static final Object KEY = new Object();

  private final LiveReleases live;
  private final TransactionSynchronizationRegistry transactions;

  ReleaseOfStep(LiveReleases live, TransactionSynchronizationRegistry transactions) {
    this.live = live;
    this.transactions = transactions;
  }

  /** IllegalStateException outside a transaction. */
  CompiledRelease of(UUID programmeId) {
    return releases().computeIfAbsent(programmeId, live::of);
  }

  @SuppressWarnings("unchecked")
  private Map<UUID, CompiledRelease> releases() {
    var releases = (Map<UUID, CompiledRelease>) transactions.getResource(KEY);
    if (releases == null) {
      releases = new HashMap<>();
      transactions.putResource(KEY, releases);
    }
    return releases;
  }
}
