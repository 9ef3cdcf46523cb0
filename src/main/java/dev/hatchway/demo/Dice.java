package dev.hatchway.demo;

import java.util.List;
import java.util.Random;

/**
 * Chance that comes out the same each time: what is asked, and of whom, decides the outcome, not
 * how much was asked before.
 */
final class Dice {

  private final Random random;

  private Dice(long seed) {
    this.random = new Random(seed);
  }

  /** Dice for one matter, named by texts and numbers. */
  static Dice on(long seed, Object... matter) {
    long mixed = seed;
    for (Object part : matter) {
      mixed = mixed * 1_000_003L + String.valueOf(part).hashCode();
    }
    return new Dice(spread(mixed));
  }

  /** Neighbouring seeds of {@link Random} begin alike; this is the finaliser of MurmurHash3. */
  private static long spread(long seed) {
    long mixed = (seed ^ (seed >>> 33)) * 0xff51afd7ed558ccdL;
    mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return mixed ^ (mixed >>> 33);
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  /** A whole number between the two, both included. */
  int between(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  double between(double least, double most) {
    return least + random.nextDouble() * (most - least);
  }

  double bell(double mean, double deviation) {
    return mean + random.nextGaussian() * deviation;
  }

  <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  /** An index into the weights, the heavier the more often. */
  int weighted(int... weights) {
    int all = 0;
    for (int weight : weights) {
      all += weight;
    }
    int point = random.nextInt(all);
    int index = 0;
    while (point >= weights[index]) {
      point -= weights[index++];
    }
    return index;
  }

  Random random() {
    return random;
  }
}
