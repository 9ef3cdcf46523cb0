package dev.hatchway.rules.facts;

import java.util.List;
import java.util.UUID;

/**
 * Someone who could review: what they know (sectors, ISO countries, ISO 639 languages), how many
 * reviews they have open of how many they take at a time, and the legal names of companies that
 * they have an interest in.
 */
public record Reviewer(
    UUID personId,
    String username,
    List<Sector> sectors,
    List<String> countries,
    List<String> languages,
    Integer openAssignments,
    Integer capacity,
    List<String> conflicts)
    implements Fact {

  public Reviewer {
    sectors = ListedValues.of(sectors);
    countries = ListedValues.of(countries);
    languages = ListedValues.of(languages);
    conflicts = ListedValues.of(conflicts);
  }

  @Override
  public String label() {
    return "reviewer " + username;
  }
}
