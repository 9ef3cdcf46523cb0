package dev.hatchway.rules.runtime;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Releases that are ready, though this node could not compile them. */
final class MissingReleases {

  /** What failed is tried again, as a lack of memory passes, but not at every look. */
  private static final Duration PAUSE = Duration.ofMinutes(1);

  private record Missing(RuleReleases.Stored stored, String why, Instant tried) {}

  private final Map<Long, Missing> missing = new ConcurrentHashMap<>();

  boolean wasTriedLately(RuleReleases.Stored stored, Instant now) {
    Missing one = missing.get(stored.number());
    return one != null && Duration.between(one.tried(), now).abs().compareTo(PAUSE) < 0;
  }

  void add(RuleReleases.Stored stored, Throwable why, Instant now) {
    missing.put(stored.number(), new Missing(stored, BuildFailure.of(why), now));
  }

  void found(RuleReleases.Stored stored) {
    missing.remove(stored.number());
  }

  /** Forgets those that nobody wants any more. */
  void keepOnly(Collection<RuleReleases.Stored> wanted) {
    Set<Long> numbers =
        wanted.stream().map(RuleReleases.Stored::number).collect(Collectors.toSet());
    missing.keySet().retainAll(numbers);
  }

  /** Why, by programme, of those whose instant has come. */
  Map<UUID, String> live(Instant now) {
    Map<UUID, String> live = new TreeMap<>();
    for (Missing one : missing.values()) {
      Release release = one.stored().release();
      if (!release.liveFrom().isAfter(now)) {
        live.put(release.programmeId(), one.why());
      }
    }
    return live;
  }
}
