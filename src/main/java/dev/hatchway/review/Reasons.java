package dev.hatchway.review;

import java.util.List;

/** Reasons as people read them. */
final class Reasons {

  private Reasons() {}

  /** Several sentences as one line. */
  static String inOneLine(List<String> reasons) {
    return String.join("; ", reasons);
  }
}
