package dev.hatchway.rules.runtime;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whether two lists hold the same, each as often; the order does not count. */
final class SameParts {

  private SameParts() {}

  static boolean of(List<?> one, List<?> other) {
    return one.size() == other.size() && counted(one).equals(counted(other));
  }

  private static Map<Object, Integer> counted(List<?> all) {
    Map<Object, Integer> counts = new HashMap<>();
    all.forEach(one -> counts.merge(one, 1, Integer::sum));
    return counts;
  }
}
