package dev.hatchway.rules.explain;

import java.util.List;

/** Changes that together turn the result, and into what; tried, not only thought. */
public record Turn(List<Change> changes, String result) {

  double distance() {
    return changes.stream().mapToDouble(Change::distance).sum();
  }
}
