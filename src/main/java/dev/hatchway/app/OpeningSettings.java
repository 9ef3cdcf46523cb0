package dev.hatchway.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What a node does when it starts. */
@ConfigMapping(prefix = "hatchway.opening")
public interface OpeningSettings {

  /** Whether this node fires timers; a node that only serves pages may leave that to others. */
  @WithDefault("true")
  boolean timers();
}
