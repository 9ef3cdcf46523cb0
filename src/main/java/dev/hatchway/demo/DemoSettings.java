package dev.hatchway.demo;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** Whether an empty installation begins with the demo programme, and how large that is. */
@ConfigMapping(prefix = "hatchway.demo")
public interface DemoSettings {

  /**
   * Off unless said otherwise: an installation for real work has no people with known passwords.
   */
  @WithDefault("false")
  boolean enabled();

  /** How many companies apply; each takes the seeding a fraction of a second. */
  @WithDefault("280")
  @Min(10)
  @Max(1000)
  int applications();
}
