package dev.hatchway.rules.runtime;

import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.Time;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The release that is live in a programme, with its files, for those who read rules. */
@ApplicationScoped
public class LiveRules {

  /** A release and what is in it. */
  public record Published(Release release, RuleFiles files) {}

  private final RuleReleases releases;
  private final Time time;

  LiveRules(RuleReleases releases, Time time) {
    this.releases = releases;
    this.time = time;
  }

  /** INVALID_STATE where the programme has no live release. */
  public Published of(UUID programmeId) {
    Release release =
        releases
            .live(programmeId, time.instant())
            .map(RuleReleases.Stored::release)
            .orElseThrow(
                () ->
                    CommandRejected.invalidState(
                        "programme", programmeId, "refusal.no-live-rules", programmeId));
    return new Published(release, releases.files(release.hash()));
  }
}
