package dev.hatchway.process.monitoring.web;

import dev.hatchway.platform.CommandRejected;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Elements that take the place of others, as a request names them: {@code old:new} each. */
final class Replacements {

  private Replacements() {}

  /** INVALID_ARGUMENT where one is not of that form; one without a new element asks nothing. */
  static Map<String, String> of(List<String> pairs) {
    Map<String, String> elements = new HashMap<>();
    for (String pair : pairs == null ? List.<String>of() : pairs) {
      int colon = pair.indexOf(':');
      if (colon < 1) {
        throw CommandRejected.invalid("element", pair, "refusal.migration.not-a-pair", pair);
      }
      if (colon < pair.length() - 1) {
        elements.put(pair.substring(0, colon), pair.substring(colon + 1));
      }
    }
    return elements;
  }
}
