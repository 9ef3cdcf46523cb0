package dev.hatchway.demo;

import dev.hatchway.intake.ApplicationProfile.Funding;
import dev.hatchway.intake.ApplicationProfile.IntellectualProperty;
import dev.hatchway.intake.ApplicationProfile.Need;
import dev.hatchway.intake.ApplicationProfile.NeedKind;
import dev.hatchway.intake.ApplicationProfile.ProductKind;
import dev.hatchway.intake.ApplicationProfile.ProductStage;
import dev.hatchway.intake.ApplicationProfile.Urgency;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a company has beside its figures, and what it wants: patents, money raised, needs, markets.
 */
final class Prospects {

  private static final List<String> MARKETS =
      List.of("US", "EU", "CN", "DE", "JP", "TW", "KR", "SG", "GB");

  private final Dice dice;
  private final String country;
  private final Idea idea;
  private final ProductStage stage;

  Prospects(Dice dice, String country, Idea idea, ProductStage stage) {
    this.dice = dice;
    this.country = country;
    this.idea = idea;
    this.stage = stage;
  }

  IntellectualProperty property() {
    if (dice.chance(0.12)) {
      return new IntellectualProperty(null, null, null);
    }
    boolean software = idea.kind() == ProductKind.SOFTWARE;
    int filed =
        dice.chance(software ? 0.15 : 0.25 + 0.12 * stage.ordinal()) ? dice.between(1, 4) : 0;
    boolean late = stage.compareTo(ProductStage.PROTOTYPE) > 0;
    int granted = filed > 0 && late && dice.chance(0.5) ? dice.between(1, filed) : 0;
    return new IntellectualProperty(filed, granted, dice.chance(0.08) ? 1 : 0);
  }

  Funding funding() {
    if (dice.chance(0.35 - 0.05 * stage.ordinal())) {
      return new Funding(null, dice.chance(0.5) ? 0 : null, null);
    }
    double dollars =
        switch (stage) {
          case IDEA -> dice.between(10_000, 80_000);
          case PROTOTYPE -> dice.between(30_000, 300_000);
          case PILOT -> dice.between(80_000, 900_000);
          case PRODUCTION -> dice.between(200_000, 2_500_000);
          case SCALING -> dice.between(700_000, 6_000_000);
        };
    int rounds = 1 + Math.min(stage.ordinal(), dice.between(0, 3));
    boolean undisclosed = rounds > 1 && dice.chance(0.1);
    return new Funding(Currencies.local(country, dollars), rounds, undisclosed ? 1 : 0);
  }

  /** What products of this kind ask for, and at times something more. */
  List<Need> needs() {
    Set<NeedKind> kinds = EnumSet.noneOf(NeedKind.class);
    kinds.add(idea.needs().get(0));
    if (dice.chance(0.6)) {
      kinds.add(idea.needs().get(1));
    }
    if (stage.compareTo(ProductStage.PILOT) >= 0 && dice.chance(0.25)) {
      kinds.add(dice.chance(0.5) ? NeedKind.INVESTMENT : NeedKind.CHINA_MARKET_ACCESS);
    }
    if (dice.chance(0.12)) {
      kinds.add(NeedKind.OUTSOURCED_SERVICES);
    }
    return kinds.stream().map(kind -> new Need(kind, urgency())).toList();
  }

  private Urgency urgency() {
    return Urgency.values()[dice.weighted(4, 4, 2)];
  }

  List<String> markets() {
    List<String> markets = new ArrayList<>();
    if (!dice.chance(0.15)) {
      markets.add(country);
    }
    for (int more = dice.between(0, 2); more > 0; more--) {
      String market = dice.pick(MARKETS);
      if (!markets.contains(market)) {
        markets.add(market);
      }
    }
    return markets;
  }
}
