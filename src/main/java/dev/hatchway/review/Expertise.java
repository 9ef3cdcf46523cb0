package dev.hatchway.review;

import dev.hatchway.intake.ApplicationProfile.Sector;
import java.util.Set;

/**
 * What a reviewer knows: sectors, countries (ISO 3166-1 alpha-2), languages (ISO 639-1), and how
 * many open reviews they take at a time.
 */
public record Expertise(
    Set<Sector> sectors, Set<String> countries, Set<String> languages, int capacity) {

  public Expertise {
    sectors = Set.copyOf(sectors);
    countries = Set.copyOf(countries);
    languages = Set.copyOf(languages);
  }
}
