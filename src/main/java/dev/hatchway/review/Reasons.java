package dev.hatchway.review;

import dev.hatchway.platform.Isolated;
import java.util.List;
import java.util.stream.Collectors;

/** Reasons as people read them. */
final class Reasons {

  private Reasons() {}

  /** Several sentences as one line. */
  static String inOneLine(List<String> reasons) {
    return reasons.stream().map(Isolated::part).collect(Collectors.joining("; "));
  }
}
