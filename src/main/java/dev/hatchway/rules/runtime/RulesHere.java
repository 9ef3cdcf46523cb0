package dev.hatchway.rules.runtime;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The release that this very node decides by, as it is in its memory. */
@ApplicationScoped
public class RulesHere {

  private final LiveReleases live;

  RulesHere(LiveReleases live) {
    this.live = live;
  }

  /** The hash of its files. */
  public String hash(UUID programmeId) {
    return live.of(programmeId).hash();
  }
}
