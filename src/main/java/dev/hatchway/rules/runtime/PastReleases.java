package dev.hatchway.rules.runtime;

import dev.hatchway.platform.CommandRejected;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Every release that there ever was, and what is in it. */
@ApplicationScoped
public class PastReleases {

  /** A release by its number; a higher one was published later. */
  public record Numbered(long number, Release release) {}

  private final RuleReleases releases;

  PastReleases(RuleReleases releases) {
    this.releases = releases;
  }

  public RuleFiles files(String hash) {
    return releases.files(hash);
  }

  /** All releases of a programme, the newest first; also such as are not live yet. */
  public List<Numbered> of(UUID programmeId) {
    return releases.all(programmeId).stream()
        .map(stored -> new Numbered(stored.number(), stored.release()))
        .toList();
  }

  /** What was published last, even if it is not live yet; INVALID_STATE where nothing was. */
  public Numbered newest(UUID programmeId) {
    return of(programmeId).stream()
        .findFirst()
        .orElseThrow(
            () ->
                CommandRejected.invalidState(
                    "programme", programmeId, "refusal.no-live-rules", programmeId));
  }
}
