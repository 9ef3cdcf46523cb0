package dev.hatchway.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Whether people can get an account by themselves. */
@ConfigMapping(prefix = "hatchway.sign-up")
public interface SignUpSettings {

  /** As applicants of a programme that takes applications; off where accounts are given by hand. */
  @WithDefault("true")
  boolean enabled();

  /** How many there can be at once from one address; then one more every five minutes. */
  @WithDefault("20")
  int atOnce();
}
