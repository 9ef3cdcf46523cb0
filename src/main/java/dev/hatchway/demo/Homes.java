package dev.hatchway.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Random;

/**
 * Where companies are and the brands they have there. Every brand is given away once before any
 * comes again.
 */
final class Homes {

  /** A brand in a country; {@code chinese} is the brand in Chinese script, or null. */
  record Home(String country, String brand, String chinese) {}

  private static final List<String> EUROPE =
      List.of(
          "DE", "AT", "CH", "FR", "IT", "ES", "NL", "BE", "SE", "DK", "NO", "FI", "PL", "CZ", "PT",
          "IE", "GB", "EE");
  private static final List<String> ELSEWHERE = List.of("JP", "SG", "IN", "CA", "BR", "AU");

  private final Stock names;
  private final Random random;
  private final Supply china;
  private final Supply taiwan;
  private final Supply us;
  private final Supply europe;
  private final Supply elsewhere;

  Homes(Stock names, long seed) {
    this.names = names;
    this.random = new Random(seed);
    this.china = new Supply(composed("CN"));
    this.taiwan = new Supply(composed("TW"));
    this.us = new Supply(composed("US"));
    this.europe = new Supply(single(EUROPE));
    this.elsewhere = new Supply(single(ELSEWHERE));
  }

  /** About a third China, a quarter Taiwan, a fifth each the U.S. and Europe, and a few others. */
  Home any(Dice dice) {
    return switch (dice.weighted(90, 72, 54, 54, 10)) {
      case 0 -> china.next();
      case 1 -> taiwan.next();
      case 2 -> us.next();
      case 3 -> europe.next();
      default -> elsewhere.next();
    };
  }

  Home in(String country) {
    return switch (country) {
      case "CN" -> china.next();
      case "TW" -> taiwan.next();
      case "US" -> us.next();
      default -> europe.next(country);
    };
  }

  private List<Home> composed(String country) {
    List<Home> homes = new ArrayList<>();
    for (String first : names.all("brand." + country + ".first")) {
      for (String second : names.all("brand." + country + ".second")) {
        homes.add(composed(country, first.split("/"), second.split("/")));
      }
    }
    return homes;
  }

  private static Home composed(String country, String[] first, String[] second) {
    String joint = country.equals("TW") ? "-" : "";
    String chinese = first.length > 1 ? first[1] + second[1] : null;
    return new Home(country, first[0] + joint + second[0], chinese);
  }

  private List<Home> single(List<String> countries) {
    return countries.stream()
        .flatMap(c -> names.all("brand." + c).stream().map(brand -> new Home(c, brand, null)))
        .toList();
  }

  /** Brands in a shuffled order, again from the beginning when all were given away. */
  private final class Supply {

    private final List<Home> all;
    private List<Home> left = new ArrayList<>();

    Supply(List<Home> all) {
      this.all = all;
      refill();
    }

    Home next() {
      if (left.isEmpty()) {
        refill();
      }
      return left.remove(left.size() - 1);
    }

    Home next(String country) {
      for (Iterator<Home> each = left.iterator(); each.hasNext(); ) {
        Home home = each.next();
        if (home.country().equals(country)) {
          each.remove();
          return home;
        }
      }
      refill();
      return next(country);
    }

    private void refill() {
      left = new ArrayList<>(all);
      Collections.shuffle(left, random);
    }
  }
}
