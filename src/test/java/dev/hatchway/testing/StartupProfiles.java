package dev.hatchway.testing;

import dev.hatchway.intake.ApplicationProfile;
import dev.hatchway.intake.ApplicationProfile.Company;
import dev.hatchway.intake.ApplicationProfile.LegalForm;
import dev.hatchway.intake.ApplicationProfile.Need;
import dev.hatchway.intake.ApplicationProfile.NeedKind;
import dev.hatchway.intake.ApplicationProfile.Product;
import dev.hatchway.intake.ApplicationProfile.ProductKind;
import dev.hatchway.intake.ApplicationProfile.ProductStage;
import dev.hatchway.intake.ApplicationProfile.Sector;
import dev.hatchway.intake.ApplicationProfile.Urgency;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What startups say of themselves, and what the rules that ship make of it. */
public final class StartupProfiles {

  private StartupProfiles() {}

  /** A micro business in Taiwan with a device: eligible, and two people review it. */
  public static ApplicationProfile eligible(NeedKind... needs) {
    return company(LegalForm.LIMITED_COMPANY, ProductKind.HARDWARE, needs);
  }

  /** As {@link #eligible}, with software too: three people review it. */
  public static ApplicationProfile eligibleForThreeReviews() {
    return company(LegalForm.LIMITED_COMPANY, ProductKind.BOTH, NeedKind.INDUSTRIAL_DESIGN);
  }

  /** A non-profit organisation, which the rules turn away. */
  public static ApplicationProfile notEligible() {
    return company(LegalForm.NON_PROFIT, ProductKind.HARDWARE, NeedKind.INDUSTRIAL_DESIGN);
  }

  /** A public company may be listed: the rules leave that to a person. */
  public static ApplicationProfile needingAPerson() {
    return company(LegalForm.PUBLIC_COMPANY, ProductKind.HARDWARE, NeedKind.INDUSTRIAL_DESIGN);
  }

  /** As {@link #eligible}, but founded so long ago that the rules leave it to a person. */
  public static ApplicationProfile foundedLongAgo() {
    return founded(1988);
  }

  /** As {@link #eligible}, but founded in the year. */
  public static ApplicationProfile founded(int year) {
    return company(
        LegalForm.LIMITED_COMPANY, year, ProductKind.HARDWARE, NeedKind.INDUSTRIAL_DESIGN);
  }

  /** The same, but for how many people work for it. */
  public static ApplicationProfile withEmployees(ApplicationProfile said, int employees) {
    return with(said, said.company().legalForm(), employees);
  }

  /** The same, but for its legal form. */
  public static ApplicationProfile withForm(ApplicationProfile said, LegalForm form) {
    return with(said, form, said.company().employees());
  }

  /** The same, but for its name. */
  public static ApplicationProfile named(ApplicationProfile said, String name) {
    return with(said, name, said.company().legalForm(), said.company().employees());
  }

  private static ApplicationProfile with(
      ApplicationProfile said, LegalForm form, Integer employees) {
    return with(said, said.company().legalName(), form, employees);
  }

  private static ApplicationProfile with(
      ApplicationProfile said, String name, LegalForm form, Integer employees) {
    Company before = said.company();
    Company company =
        new Company(
            name,
            before.country(),
            before.city(),
            before.foundedYear(),
            form,
            employees,
            before.turnover(),
            before.balanceSheet(),
            before.paidInCapital(),
            before.largeOwnershipPercent());
    return new ApplicationProfile(
        company,
        said.product(),
        said.intellectualProperty(),
        said.funding(),
        said.needs(),
        said.targetMarkets(),
        said.description(),
        said.website());
  }

  private static ApplicationProfile company(LegalForm form, ProductKind kind, NeedKind... needs) {
    return company(form, 2018, kind, needs);
  }

  private static ApplicationProfile company(
      LegalForm form, int founded, ProductKind kind, NeedKind... needs) {
    Company company =
        new Company(
            "Nimbus Sensors " + UUID.randomUUID(),
            "TW",
            "Hsinchu",
            founded,
            form,
            6,
            null,
            null,
            null,
            null);
    List<Need> asked = Stream.of(needs).map(need -> new Need(need, Urgency.NOW)).toList();
    return new ApplicationProfile(
        company,
        new Product(Sector.INDUSTRIAL, kind, ProductStage.PROTOTYPE),
        null,
        null,
        asked,
        List.of("US"),
        "Sensors that tell a machine's wear from its sound.",
        "https://nimbus.example");
  }
}
