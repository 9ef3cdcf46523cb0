package dev.hatchway.bench;

import dev.hatchway.rules.facts.Company;
import dev.hatchway.rules.facts.Fact;
import dev.hatchway.rules.facts.Funding;
import dev.hatchway.rules.facts.IntellectualProperty;
import dev.hatchway.rules.facts.LegalForm;
import dev.hatchway.rules.facts.Need;
import dev.hatchway.rules.facts.NeedKind;
import dev.hatchway.rules.facts.Product;
import dev.hatchway.rules.facts.ProductKind;
import dev.hatchway.rules.facts.ProductStage;
import dev.hatchway.rules.facts.ReferenceRates;
import dev.hatchway.rules.facts.Region;
import dev.hatchway.rules.facts.RequestedStep;
import dev.hatchway.rules.facts.Resource;
import dev.hatchway.rules.facts.Reviewer;
import dev.hatchway.rules.facts.Sector;
import dev.hatchway.rules.facts.Submission;
import dev.hatchway.rules.facts.TargetMarket;
import dev.hatchway.rules.facts.Urgency;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** One application in which everything is filled in, with what each decision is asked about. */
final class SampleApplication {

  private static final List<String> SHIPPED =
      List.of(
          "foxconn-industrial-design",
          "foxconn-patent-development",
          "foxconn-supply-chain",
          "alibaba-cloud-credits",
          "alibaba-china-market",
          "intel-hardware-platform",
          "valley-investment",
          "zhubajie-services");

  private final ReferenceRates rates;

  SampleApplication(ReferenceRates rates) {
    this.rates = rates;
  }

  /** The facts that Hatchway hands to a decision. */
  List<Fact> facts(String decision) {
    List<Fact> facts = application();
    switch (decision) {
      case "routing" -> facts.addAll(resources());
      case "reviewer-matching" -> facts.addAll(reviewers());
      case "deadlines" ->
          facts.add(
              new RequestedStep(RequestedStep.Part.REFERRAL, NeedKind.INVESTMENT, Urgency.NOW));
      default -> {
        // the application says it all
      }
    }
    return facts;
  }

  private List<Fact> application() {
    return new ArrayList<>(
        List.of(
            new Company(
                "Harbour Instruments GmbH",
                "DE",
                Region.EUROPE,
                "Hamburg",
                2021,
                LegalForm.LIMITED_COMPANY,
                7,
                rates.convert(new BigDecimal("850000"), "EUR"),
                rates.convert(new BigDecimal("400000"), "EUR"),
                rates.convert(new BigDecimal("50000"), "EUR"),
                10),
            new Product(Sector.HEALTH, ProductKind.BOTH, ProductStage.PILOT),
            new IntellectualProperty(2, 1, 0),
            new Funding(rates.convert(new BigDecimal("1200000"), "USD"), 2, 0),
            new Need(NeedKind.SUPPLY_CHAIN, Urgency.NOW),
            new Need(NeedKind.CHINA_MARKET_ACCESS, Urgency.THIS_QUARTER),
            new Need(NeedKind.INVESTMENT, Urgency.LATER),
            TargetMarket.of("CN"),
            TargetMarket.of("US"),
            new Submission("springboard", "2026", 95, 1, LocalDate.of(2026, 3, 2))));
  }

  /** Twenty: those that ship and twelve more for the same needs. */
  private static List<Resource> resources() {
    List<Resource> resources = new ArrayList<>();
    NeedKind[] kinds = NeedKind.values();
    for (int i = 0; i < 20; i++) {
      boolean shipped = i < SHIPPED.size();
      resources.add(
          new Resource(
              shipped ? SHIPPED.get(i) : "resource-" + i,
              "partner-" + i % 5,
              kinds[i % kinds.length],
              (long) (i % 7),
              i % 3 == 0 ? List.of(Region.EUROPE, Region.CHINA) : List.of(),
              i % 4 == 0 ? List.of(ProductStage.PILOT, ProductStage.PRODUCTION) : List.of(),
              i % 5 == 0 ? List.of("PROTOTYPE_EXISTS") : List.of()));
    }
    return resources;
  }

  private static List<Reviewer> reviewers() {
    List<Reviewer> reviewers = new ArrayList<>();
    Sector[] sectors = Sector.values();
    for (int i = 0; i < 12; i++) {
      reviewers.add(
          new Reviewer(
              new UUID(7, i),
              "reviewer-" + i,
              List.of(sectors[i % sectors.length]),
              i % 2 == 0 ? List.of("DE", "CN") : List.of("US"),
              i % 3 == 0 ? List.of("de", "en") : List.of("zh"),
              i % 5,
              4,
              List.of()));
    }
    return reviewers;
  }
}
