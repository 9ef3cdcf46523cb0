package dev.hatchway.rules.authoring;

import dev.hatchway.rules.runtime.PastReleases.Build;
import dev.hatchway.rules.runtime.PastReleases.Numbered;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** What each of a programme's releases is at an instant, seen beside the others. */
final class ReleaseStates {

  private final List<Numbered> ready;
  private final Instant now;
  private final long live;

  ReleaseStates(List<Numbered> all, Instant now) {
    this.ready =
        all.stream()
            .filter(one -> one.build() == Build.READY)
            .sorted(Comparator.comparingLong(Numbered::number).reversed())
            .toList();
    this.now = now;
    this.live = live();
  }

  /** As nodes have it: the newest whose instant has come; the very first counts from before. */
  private long live() {
    return ready.stream()
        .filter(one -> !one.release().liveFrom().isAfter(now))
        .findFirst()
        .or(() -> ready.stream().reduce((newer, older) -> older))
        .map(Numbered::number)
        .orElse(0L);
  }

  ReleaseState of(Numbered one) {
    return switch (one.build()) {
      case RUNNING -> ReleaseState.BUILDING;
      case FAILED -> ReleaseState.FAILED;
      case READY -> ofReady(one);
    };
  }

  private ReleaseState ofReady(Numbered one) {
    if (one.number() == live) {
      return ReleaseState.LIVE;
    }
    if (isOvertaken(one)) {
      return ReleaseState.OVERTAKEN;
    }
    return one.release().liveFrom().isAfter(now) ? ReleaseState.SCHEDULED : ReleaseState.FORMER;
  }

  /** By its number another is newer, so from its instant on nodes keep to that. */
  private boolean isOvertaken(Numbered one) {
    return ready.stream()
        .anyMatch(
            other ->
                other.number() > one.number()
                    && !other.release().liveFrom().isAfter(one.release().liveFrom()));
  }
}
