package dev.hatchway.demo;

import java.util.List;

/** Names of the people who speak for companies, as people of each country have them. */
final class Founders {

  private final Stock names;

  Founders(Stock names) {
    this.names = names;
  }

  String next(Dice dice, String country) {
    String culture = culture(country);
    String family = dice.pick(names.all("family." + culture));
    String given = dice.pick(names.all("given." + culture));
    boolean familyFirst = List.of("CN", "TW").contains(culture);
    return familyFirst ? family + " " + given : given + " " + family;
  }

  private String culture(String country) {
    return switch (country) {
      case "AT", "CH" -> "DE";
      case "BE" -> "NL";
      case "SE", "DK", "NO", "FI" -> "NORDIC";
      case "PL", "CZ", "EE" -> "EAST";
      case "IE" -> "GB";
      case "PT" -> "ES";
      default -> names.has("family." + country) ? country : "OTHER";
    };
  }
}
