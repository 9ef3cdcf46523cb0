package dev.hatchway.faults;

import java.util.Random;

/**
 * Something that goes wrong on purpose.
 *
 * @param weight how often it is chosen, beside the others' weights
 * @param lasts whether other faults go on while it lasts
 */
record Fault(String name, int weight, boolean lasts, Harm harm) {

  static Fault sudden(String name, int weight, Harm harm) {
    return new Fault(name, weight, false, harm);
  }

  static Fault lasting(String name, int weight, Harm harm) {
    return new Fault(name, weight, true, harm);
  }

  static final int NOTHING_THERE = -1;

  /**
   * Does it, waits until it is over where it lasts, and gives how many processes were killed;
   * {@link #NOTHING_THERE} where there was nothing to harm.
   */
  @FunctionalInterface
  interface Harm {
    int inflict(Random random) throws Exception;
  }
}
