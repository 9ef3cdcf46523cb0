package dev.hatchway.rules.runtime;

import java.util.List;

/**
 * A rule that fired: its name is its reason, its file says where it stands, and what it matched.
 */
public record FiredRule(String name, String file, List<String> matched) {

  public FiredRule {
    matched = List.copyOf(matched);
  }
}
