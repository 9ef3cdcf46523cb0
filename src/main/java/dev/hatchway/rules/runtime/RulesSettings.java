package dev.hatchway.rules.runtime;

import dev.hatchway.rules.runtime.budget.Budget;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What rules may cost, and how nodes keep together. */
@ConfigMapping(prefix = "hatchway.rules")
public interface RulesSettings {

  BudgetOfOne budget();

  /** How often a node looks for what other nodes released; a look is one small statement. */
  @WithDefault("PT0.25S")
  Duration lookEvery();

  Nightly nightly();

  /** The decisions that are made again each night, to prove that they still come out the same. */
  interface Nightly {

    /** How many, drawn by lot; 0 for none. */
    @WithDefault("1000")
    int sample();

    /** The hour, in UTC, in which that begins. */
    @WithDefault("2")
    int hour();
  }

  /** What one evaluation may cost; defaults are some hundred times what shipped rules take. */
  interface BudgetOfOne {

    /** Rules that fire. */
    @WithDefault("10000")
    int firings();

    /** Time of the processor. */
    @WithDefault("PT1S")
    Duration time();

    /** Memory taken, in megabytes, garbage included. */
    @WithDefault("128")
    int megabytes();

    default Budget budget() {
      return new Budget(firings(), time(), (long) megabytes() << 20);
    }
  }
}
