package dev.hatchway.demo;

import dev.hatchway.demo.DemoCompany.Door;
import dev.hatchway.demo.Homes.Home;
import dev.hatchway.intake.ApplicationProfile;
import dev.hatchway.intake.ApplicationProfile.Product;
import dev.hatchway.intake.ApplicationProfile.ProductKind;
import dev.hatchway.intake.ApplicationProfile.ProductStage;
import dev.hatchway.intake.CompanyKey;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Makes up companies: invented names, places where such companies are, products that somebody could
 * build, and figures that go together. The same seed gives the same companies.
 */
final class DemoCompanies {

  private static final double MEAN_MERIT = 56;
  private static final double MERIT_DEVIATION = 15;
  private static final int MERIT_OF_A_STAGE = 3;

  private final long seed;
  private final int thisYear;
  private final Stock names = Stock.of("names.txt");
  private final List<Idea> ideas = new ArrayList<>(Idea.all());
  private final Homes homes;
  private final CompanyNames companyNames = new CompanyNames(names);
  private final Founders founders = new Founders(names);
  private final Set<String> descriptions = new HashSet<>();
  private int made;

  DemoCompanies(long seed, int thisYear) {
    this.seed = seed;
    this.thisYear = thisYear;
    this.homes = new Homes(names, seed);
    Collections.shuffle(ideas, Dice.on(seed, "ideas").random());
  }

  /** The next so many companies, from anywhere. */
  List<DemoCompany> next(int count) {
    List<DemoCompany> companies = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Dice dice = Dice.on(seed, "company", made);
      Home home = homes.any(dice);
      Peculiarity peculiarity = Peculiarity.any(dice);
      companies.add(make(dice, home, peculiarity, stage(dice, peculiarity)));
    }
    return companies;
  }

  /** A company in the country with a product in pilot, and only this out of the ordinary. */
  DemoCompany in(String country, Peculiarity peculiarity) {
    Dice dice = Dice.on(seed, "company", made);
    return make(dice, homes.in(country), peculiarity, ProductStage.PILOT);
  }

  /** Whoever is large, old or listed sells something. */
  private static ProductStage stage(Dice dice, Peculiarity peculiarity) {
    return switch (peculiarity) {
      case LARGE, MEDIUM, OLD, PUBLIC ->
          dice.chance(0.5) ? ProductStage.PRODUCTION : ProductStage.SCALING;
      default -> ProductStage.values()[dice.weighted(14, 30, 26, 20, 10)];
    };
  }

  private DemoCompany make(Dice dice, Home home, Peculiarity peculiarity, ProductStage stage) {
    Idea idea = ideas.get(made % ideas.size());
    made++;
    String city = dice.pick(names.all("city." + home.country()));
    String name = companyNames.next(dice, home, city, idea);
    boolean reticent = peculiarity == Peculiarity.RETICENT;
    var figures = new Figures(dice, home.country(), stage, peculiarity, thisYear);
    var prospects = new Prospects(dice, home.country(), idea, stage);
    var profile =
        new ApplicationProfile(
            figures.company(name, city.split("/")[0]),
            new Product(reticent && dice.chance(0.3) ? null : idea.sector(), idea.kind(), stage),
            prospects.property(),
            prospects.funding(),
            prospects.needs(),
            reticent ? List.of() : prospects.markets(),
            description(dice, home.country(), idea, stage),
            dice.chance(0.85) ? website(home.brand()) : null);
    int merit = (int) dice.bell(MEAN_MERIT + MERIT_OF_A_STAGE * stage.ordinal(), MERIT_DEVIATION);
    return new DemoCompany(
        CompanyKey.of(name),
        profile,
        founders.next(dice, home.country()),
        Door.values()[dice.weighted(6, 3, 1)],
        Math.max(5, Math.min(98, merit)));
  }

  /** What it is and how far it came; no two companies say the same. */
  private String description(Dice dice, String country, Idea idea, ProductStage stage) {
    String key = "traction." + stage + (idea.kind() == ProductKind.SOFTWARE ? ".SOFTWARE" : "");
    String text;
    do {
      String place = dice.pick(names.all("city." + country)).split("/")[0];
      String traction =
          dice.pick(names.all(key))
              .replace("{n}", String.valueOf(dice.between(6, 48)))
              .replace("{place}", place);
      text = idea.text() + " " + traction;
    } while (!descriptions.add(text));
    return text;
  }

  /** Under a domain that nobody can have (RFC 2606). */
  private static String website(String brand) {
    String host =
        Normalizer.normalize(brand, Normalizer.Form.NFD)
            .replaceAll("[^\\p{Alnum}]", "")
            .toLowerCase(Locale.ROOT);
    return "https://www." + host + ".example/";
  }
}
