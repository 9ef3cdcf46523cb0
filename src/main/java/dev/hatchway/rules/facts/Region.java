package dev.hatchway.rules.facts;

import java.util.Locale;
import java.util.Set;

/** The regions that the programme's rules tell apart. */
public enum Region {
  CHINA,
  TAIWAN,
  US,
  EUROPE,
  OTHER;

  private static final Set<String> GREATER_CHINA = Set.of("CN", "HK", "MO");
  // The European Union, the European Economic Area, Switzerland and the United Kingdom
  private static final Set<String> EUROPEAN =
      Set.of(
          "AT", "BE", "BG", "HR", "CY", "CZ", "DK", "EE", "FI", "FR", "DE", "GR", "HU", "IE", "IT",
          "LV", "LT", "LU", "MT", "NL", "PL", "PT", "RO", "SK", "SI", "ES", "SE", "IS", "LI", "NO",
          "CH", "GB");

  /** The region of an ISO 3166-1 alpha-2 country; null where the country is missing. */
  public static Region ofCountry(String country) {
    if (country == null || country.isBlank()) {
      return null;
    }
    String code = country.trim().toUpperCase(Locale.ROOT);
    if (GREATER_CHINA.contains(code)) {
      return CHINA;
    }
    if (EUROPEAN.contains(code)) {
      return EUROPE;
    }
    return switch (code) {
      case "TW" -> TAIWAN;
      case "US" -> US;
      default -> OTHER;
    };
  }
}
