package dev.hatchway.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long people stay logged in. */
@ConfigMapping(prefix = "hatchway.login")
public interface LoginSettings {

  /** After the last click. */
  @WithDefault("PT8H")
  Duration idle();

  /** After they logged in, whatever they do. */
  @WithDefault("P7D")
  Duration longest();
}
