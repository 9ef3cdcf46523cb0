package dev.hatchway.process.engine;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/** How far the engine goes by itself. */
@ConfigMapping(prefix = "hatchway.engine")
public interface EngineSettings {

  Step step();

  /** What one step may take before it must wait for somebody or something. */
  interface Step {

    /** Elements entered; shipped processes enter some twenty, and a task for each reviewer. */
    @WithDefault("10000")
    @Min(100)
    int elements();

    /**
     * Elements entered one out of the other, as in a loop of service tasks. Each takes about three
     * kilobytes of the thread's stack, which has one megabyte unless Java is told otherwise.
     */
    @WithDefault("100")
    @Min(50)
    int nested();
  }
}
