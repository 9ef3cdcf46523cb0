package dev.hatchway.rules.simulation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.OptionalInt;

/** How much of a node simulations may take. */
@ConfigMapping(prefix = "hatchway.simulation")
public interface SimulationSettings {

  /**
   * Threads of a node that work on simulations, with a database connection each; half of its
   * processors where nothing is said, so that people never wait for them. 0: this node works on
   * none.
   */
  OptionalInt threads();

  /** Applications that are worked on as one piece: what is lost at most when a node dies. */
  @WithDefault("2000")
  @Min(1)
  int part();

  /** Changes that are listed one by one; all are counted. */
  @WithDefault("200000")
  @Min(0)
  long mostListed();

  /** How long a node may be silent before another takes its simulation over. */
  @WithDefault("PT30S")
  Duration silence();
}
