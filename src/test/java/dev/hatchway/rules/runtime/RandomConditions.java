package dev.hatchway.rules.runtime;

import java.util.List;
import java.util.Random;

/**
 * Conditions that compute with values, guarded or not, in any order; the same for the same seed.
 */
final class RandomConditions {

  private static final List<String> NUMBERS = List.of("employees", "foundedYear");

  private final Random random;

  RandomConditions(long seed) {
    this.random = new Random(seed);
  }

  String next() {
    StringBuilder company = new StringBuilder("Company(");
    boolean named = random.nextInt(3) == 0;
    company.append(named ? "$n : employees, " : "").append(one(2));
    for (int more = random.nextInt(3); more > 0; more--) {
      company.append(", ").append(one(2));
    }
    company.append(")");
    if (named) {
      company
          .append("\n  Submission(")
          .append(one(1).replace("employees", "$n").replace("foundedYear", "year"));
      company.append(random.nextBoolean() ? "" : ", completenessPercent > $n + 1").append(")");
    }
    return company.toString();
  }

  private String one(int deep) {
    if (deep > 0 && random.nextInt(3) == 0) {
      String either = random.nextBoolean() ? " && " : " || ";
      String both = "(" + one(deep - 1) + either + one(deep - 1) + ")";
      return random.nextInt(3) == 0 ? "!" + both : both;
    }
    return atom();
  }

  private String atom() {
    String number = NUMBERS.get(random.nextInt(NUMBERS.size()));
    return switch (random.nextInt(8)) {
      case 0, 1 -> number + " != null";
      case 2 -> number + " == null";
      case 3 -> number + " > 5";
      case 4 -> number + " == 3";
      case 5 -> number + " in (1, 3)";
      case 6 -> number + " * 2 > 9";
      default -> number + " - 1 != 2";
    };
  }
}
