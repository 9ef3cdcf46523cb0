package dev.hatchway.intake;

import dev.hatchway.intake.ApplicationProfile.Company;
import dev.hatchway.intake.ApplicationProfile.Funding;
import dev.hatchway.intake.ApplicationProfile.IntellectualProperty;
import dev.hatchway.intake.ApplicationProfile.LegalForm;
import dev.hatchway.intake.ApplicationProfile.Money;
import dev.hatchway.intake.ApplicationProfile.Need;
import dev.hatchway.intake.ApplicationProfile.NeedKind;
import dev.hatchway.intake.ApplicationProfile.Product;
import dev.hatchway.intake.ApplicationProfile.ProductKind;
import dev.hatchway.intake.ApplicationProfile.ProductStage;
import dev.hatchway.intake.ApplicationProfile.Sector;
import dev.hatchway.intake.ApplicationProfile.Urgency;
import java.math.BigDecimal;
import java.util.List;

/** Profiles for tests: complete ones, and ones that cannot be. */
public final class Profiles {

  private Profiles() {}

  public static ApplicationProfile complete(String company) {
    return of(
        new Company(
            company,
            "DE",
            "Berlin",
            2021,
            LegalForm.LIMITED_COMPANY,
            8,
            new Money(new BigDecimal("500000"), "EUR"),
            null,
            null,
            0));
  }

  public static ApplicationProfile of(Company company) {
    return new ApplicationProfile(
        company,
        new Product(Sector.INDUSTRIAL, ProductKind.BOTH, ProductStage.PROTOTYPE),
        new IntellectualProperty(1, 0, 0),
        new Funding(new Money(new BigDecimal("250000"), "EUR"), 1, 0),
        List.of(new Need(NeedKind.INDUSTRIAL_DESIGN, Urgency.NOW)),
        List.of("DE", "EU"),
        "Sensors that find leaks in pipes",
        "https://example.com");
  }

  /** A company founded in the future, with negative people and money nobody pays in. */
  public static ApplicationProfile absurd(String company) {
    return of(
        new Company(
            company,
            "XX",
            null,
            2999,
            null,
            -3,
            new Money(BigDecimal.TEN, "ZZZ"),
            null,
            null,
            150));
  }
}
