package dev.hatchway.rules.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hatchway.rules.facts.Eligibility;
import dev.hatchway.rules.facts.LegalForm;
import dev.hatchway.rules.facts.NeedKind;
import dev.hatchway.rules.facts.ProductKind;
import dev.hatchway.rules.facts.ProductStage;
import dev.hatchway.rules.facts.Region;
import dev.hatchway.rules.facts.RequestedStep;
import dev.hatchway.rules.facts.Resource;
import dev.hatchway.rules.facts.Reviewer;
import dev.hatchway.rules.facts.ScorePart;
import dev.hatchway.rules.facts.Sector;
import dev.hatchway.rules.facts.SizeClass;
import dev.hatchway.rules.facts.Urgency;
import dev.hatchway.rules.facts.Verdict;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Thousands of made-up applications: what must hold of all, and that no rule is without a case. */
class EveryRuleFiresTest {

  private static final String[] COUNTRIES = {
    "CN", "CN", "CN", "TW", "US", "US", "DE", "FR", "GB", "NL", "CA", null
  };
  private static final String[] MONEY = {
    null,
    null,
    "0 EUR",
    "40000 USD",
    "300000 EUR",
    "2500000 CNY",
    "9000000 EUR",
    "2000000 USD",
    "45000000 USD",
    "60000000 EUR",
    "900000000 CNY"
  };
  private static final Integer[] PEOPLE = {null, -3, 1, 3, 7, 15, 60, 240, 650, 900, 1400};
  private static final String[] CODES = {
    "foxconn-industrial-design", "foxconn-patent-development", "foxconn-supply-chain",
    "alibaba-cloud-credits", "alibaba-china-market", "intel-hardware-platform",
    "valley-investment", "zhubajie-services"
  };
  private static final String[] CONDITIONS = {
    "COMPANY_REGISTERED",
    "PROTOTYPE_EXISTS",
    "PATENT_FILED",
    "HARDWARE_PRODUCT",
    "SOFTWARE_PRODUCT",
    "REVENUE_EXISTS"
  };

  private final Random random = new Random(280);

  @Test
  void shouldFireEveryRuleAndKeepItsPromises() {
    Set<String> fired = new TreeSet<>();
    Set<Verdict> verdicts = EnumSet.noneOf(Verdict.class);
    for (int i = 0; i < 4000; i++) {
      Facts application = anApplication();
      for (String decision : ShippedRelease.release().decisions()) {
        var answer = ShippedRelease.ask(decision, application.list());
        answer.evaluation().fired().forEach(f -> fired.add(f.file() + ": " + f.name()));
        if (decision.equals("screening")) {
          verdicts.add(Eligibility.overall(answer.all(Eligibility.class)));
          assertThat(answer.all(SizeClass.class)).hasSizeLessThanOrEqualTo(1);
        }
        if (decision.equals("scoring")) {
          assertThat(answer.all(ScorePart.class).stream().mapToInt(ScorePart::points).sum())
              .isBetween(0, 100);
        }
      }
    }

    assertThat(fired).containsAll(ShippedRelease.all());
    assertThat(verdicts).containsExactlyInAnyOrder(Verdict.values());
  }

  private Facts anApplication() {
    Facts facts =
        Facts.anApplication()
            .named(random.nextInt(20) == 0 ? null : "Lumen Works")
            .from(one(COUNTRIES))
            .registeredAs(maybe(LegalForm.values()))
            .making(
                maybe(Sector.values()), maybe(ProductKind.values()), maybe(ProductStage.values()))
            .withTurnover(one(MONEY))
            .withBalanceSheet(one(MONEY))
            .withCapital(one(MONEY));
    Integer people = one(PEOPLE);
    if (people != null) {
      facts.withEmployees(people);
    }
    if (random.nextInt(4) == 0) {
      facts.ownedByLarge(random.nextInt(80)).founded(1990 + random.nextInt(40));
      facts.complete(random.nextInt(100)).afterApplications(random.nextInt(5));
    }
    if (random.nextBoolean()) {
      facts.raising(one(MONEY), random.nextInt(2));
      facts.withPatents(random.nextInt(3), maybe(0, 1), random.nextInt(2));
    }
    for (int needs = random.nextInt(3); needs > 0; needs--) {
      facts.needing(one(NeedKind.values()), maybe(Urgency.values()));
    }
    if (random.nextBoolean()) {
      facts.aimingAt(one("CN", "US", "Europe"));
    }
    return facts.and(aReviewer(), aResource(), aResource(), aReferral());
  }

  private Reviewer aReviewer() {
    return new Reviewer(
        new UUID(0, random.nextInt()),
        "ana",
        random.nextBoolean() ? List.of() : List.of(one(Sector.values())),
        List.of(one("CN", "DE")),
        List.of(one("zh", "de", "fr", "en")),
        random.nextInt(6),
        4,
        random.nextInt(5) == 0 ? List.of("Lumen Works") : List.of());
  }

  private Resource aResource() {
    int which = random.nextInt(CODES.length);
    return new Resource(
        CODES[which],
        "partner",
        NeedKind.values()[which],
        (long) random.nextInt(4),
        random.nextBoolean() ? List.of() : List.of(one(Region.values())),
        random.nextBoolean() ? List.of() : List.of(one(ProductStage.values())),
        List.of(one(CONDITIONS)));
  }

  private RequestedStep aReferral() {
    return new RequestedStep(
        RequestedStep.Part.REFERRAL, maybe(NeedKind.values()), maybe(Urgency.values()));
  }

  @SafeVarargs
  private <T> T one(T... values) {
    return values[random.nextInt(values.length)];
  }

  @SafeVarargs
  private <T> T maybe(T... values) {
    return random.nextInt(5) == 0 ? null : one(values);
  }
}
