package dev.hatchway.demo;

/** What is out of the ordinary about a company, so that every way through screening is taken. */
enum Peculiarity {
  NONE(74),
  /** Larger than a small or medium business anywhere. */
  LARGE(3),
  /** Medium-sized where the standard knows that. */
  MEDIUM(3),
  /** Half or more belongs to large companies. */
  OWNED(3),
  /** A quarter or more belongs to large companies. */
  PARTLY_OWNED(4),
  NOT_REGISTERED(4),
  PUBLIC(1),
  NON_PROFIT(1),
  /** Founded more than thirty years ago. */
  OLD(2),
  /** Some of what the form asks for was left out. */
  RETICENT(8);

  private final int weight;

  Peculiarity(int weight) {
    this.weight = weight;
  }

  static Peculiarity any(Dice dice) {
    int[] weights = new int[values().length];
    for (Peculiarity each : values()) {
      weights[each.ordinal()] = each.weight;
    }
    return values()[dice.weighted(weights)];
  }
}
