package dev.hatchway.rules.runtime;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Compiled rules that nobody has approved yet: nothing is decided by them. */
@ApplicationScoped
class ProposedBuilds {

  private final Map<String, CompiledRelease> releases = new ConcurrentHashMap<>();

  /** Null where they were not built. */
  CompiledRelease of(String hash) {
    return releases.get(hash);
  }

  void add(CompiledRelease release) {
    releases.put(release.hash(), release);
  }

  /** Lets go of all others. */
  void keepOnly(Collection<String> hashes) {
    releases.keySet().retainAll(hashes);
  }
}
