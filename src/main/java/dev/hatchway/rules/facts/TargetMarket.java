package dev.hatchway.rules.facts;

import java.util.Locale;

/** A market that the company wants to sell in, as it was named, and the region that it lies in. */
public record TargetMarket(String market, Region region) implements Fact {

  /** A market by country code, or by the name of one of the {@link Region}s. */
  public static TargetMarket of(String market) {
    return new TargetMarket(market, regionOf(market));
  }

  private static Region regionOf(String market) {
    if (market == null || market.isBlank()) {
      return null;
    }
    return switch (market.trim().toUpperCase(Locale.ROOT)) {
      case "CHINA", "MAINLAND CHINA", "HONG KONG" -> Region.CHINA;
      case "TAIWAN" -> Region.TAIWAN;
      case "US", "USA", "U.S.", "UNITED STATES", "NORTH AMERICA" -> Region.US;
      case "EU", "EUROPE", "EUROPEAN UNION" -> Region.EUROPE;
      default -> Region.ofCountry(market);
    };
  }

  @Override
  public String label() {
    return "target market " + market;
  }
}
