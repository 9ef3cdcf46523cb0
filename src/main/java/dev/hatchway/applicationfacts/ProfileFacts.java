package dev.hatchway.applicationfacts;

import dev.hatchway.intake.ApplicationProfile;
import dev.hatchway.intake.StartupApplication;
import dev.hatchway.platform.UnreadableRecord;
import dev.hatchway.rules.facts.Amounts;
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
import dev.hatchway.rules.facts.Sector;
import dev.hatchway.rules.facts.TargetMarket;
import dev.hatchway.rules.facts.Urgency;
import java.util.ArrayList;
import java.util.List;

/**
 * What a startup says of itself as facts that rules may look at, with amounts converted at the
 * reference rates of a release. What is missing in the profile is missing in the facts; what can't
 * be read is not missing, so there are no facts then.
 */
public final class ProfileFacts {

  private ProfileFacts() {}

  /** What an application says now; {@link UnreadableRecord} where a part of it can't be read. */
  public static List<Fact> of(StartupApplication application, ReferenceRates rates) {
    return of(application, application.profile(), rates);
  }

  /** The facts of what an application says or said, in the order of the form. */
  public static List<Fact> of(
      StartupApplication application, ApplicationProfile profile, ReferenceRates rates) {
    if (!profile.unreadable().isEmpty()) {
      throw new UnreadableRecord("application", application.reference(), profile.unreadable());
    }
    List<Fact> facts = new ArrayList<>();
    facts.add(company(profile.company(), rates));
    facts.add(
        new Product(
            same(Sector.class, profile.product().sector()),
            same(ProductKind.class, profile.product().kind()),
            same(ProductStage.class, profile.product().stage())));
    var property = profile.intellectualProperty();
    facts.add(
        new IntellectualProperty(
            property.patentsFiled(), property.patentsGranted(), property.patentsLicensed()));
    var funding = profile.funding();
    facts.add(
        new Funding(
            amounts(funding.raised(), rates), funding.rounds(), funding.undisclosedRounds()));
    profile.needs().forEach(n -> facts.add(need(n)));
    profile.targetMarkets().forEach(m -> facts.add(TargetMarket.of(m)));
    return facts;
  }

  private static Company company(ApplicationProfile.Company company, ReferenceRates rates) {
    return new Company(
        company.legalName(),
        company.country(),
        Region.ofCountry(company.country()),
        company.city(),
        company.foundedYear(),
        same(LegalForm.class, company.legalForm()),
        company.employees(),
        amounts(company.turnover(), rates),
        amounts(company.balanceSheet(), rates),
        amounts(company.paidInCapital(), rates),
        company.largeOwnershipPercent());
  }

  private static Need need(ApplicationProfile.Need need) {
    return new Need(same(NeedKind.class, need.kind()), same(Urgency.class, need.urgency()));
  }

  private static Amounts amounts(ApplicationProfile.Money money, ReferenceRates rates) {
    return money == null ? null : rates.convert(money.amount(), money.currency());
  }

  /** The rules' own enumeration has the same names as intake's. */
  private static <E extends Enum<E>> E same(Class<E> type, Enum<?> value) {
    return value == null ? null : Enum.valueOf(type, value.name());
  }
}
