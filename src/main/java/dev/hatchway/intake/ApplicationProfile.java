package dev.hatchway.intake;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.hatchway.platform.PartlyRead;
import dev.hatchway.platform.Unreadable;
import java.math.BigDecimal;
import java.util.List;

/**
 * What a startup says about itself, as one immutable value; stored as it was at every revision. A
 * missing value is null, never zero; lists are empty and parts have only missing values where
 * nothing was said.
 *
 * @param unreadable what of it is stored and can't be read: not there, and not missing either
 */
public record ApplicationProfile(
    Company company,
    Product product,
    IntellectualProperty intellectualProperty,
    Funding funding,
    List<Need> needs,
    List<String> targetMarkets,
    String description,
    String website,
    @JsonIgnore List<Unreadable> unreadable)
    implements PartlyRead<ApplicationProfile> {

  public ApplicationProfile {
    company = company == null ? Company.named(null) : company;
    product = product == null ? new Product(null, null, null) : product;
    intellectualProperty =
        intellectualProperty == null
            ? new IntellectualProperty(null, null, null)
            : intellectualProperty;
    funding = funding == null ? new Funding(null, null, null) : funding;
    needs = needs == null ? List.of() : List.copyOf(needs);
    targetMarkets = targetMarkets == null ? List.of() : List.copyOf(targetMarkets);
    unreadable = unreadable == null ? List.of() : List.copyOf(unreadable);
  }

  public ApplicationProfile(
      Company company,
      Product product,
      IntellectualProperty intellectualProperty,
      Funding funding,
      List<Need> needs,
      List<String> targetMarkets,
      String description,
      String website) {
    this(
        company,
        product,
        intellectualProperty,
        funding,
        needs,
        targetMarkets,
        description,
        website,
        List.of());
  }

  @Override
  public ApplicationProfile without(List<Unreadable> parts) {
    return new ApplicationProfile(
        company,
        product,
        intellectualProperty,
        funding,
        needs,
        targetMarkets,
        description,
        website,
        parts);
  }

  /** Nothing said yet. */
  public static ApplicationProfile empty() {
    return new ApplicationProfile(null, null, null, null, null, null, null, null);
  }

  /** An amount with its ISO 4217 currency. */
  public record Money(BigDecimal amount, String currency) {}

  /** Country is ISO 3166-1 alpha-2; the ownership share is in percent, held by large companies. */
  public record Company(
      String legalName,
      String country,
      String city,
      Integer foundedYear,
      LegalForm legalForm,
      Integer employees,
      Money turnover,
      Money balanceSheet,
      Money paidInCapital,
      Integer largeOwnershipPercent) {

    /** A company of which only the name is known. */
    public static Company named(String legalName) {
      return new Company(legalName, null, null, null, null, null, null, null, null, null);
    }
  }

  public enum LegalForm {
    NOT_REGISTERED,
    SOLE_TRADER,
    PARTNERSHIP,
    LIMITED_COMPANY,
    PUBLIC_COMPANY,
    NON_PROFIT
  }

  public record Product(Sector sector, ProductKind kind, ProductStage stage) {}

  public enum Sector {
    CONSUMER_ELECTRONICS,
    INDUSTRIAL,
    HEALTH,
    ENERGY,
    MOBILITY,
    AGRICULTURE,
    COMMERCE,
    FINANCE,
    EDUCATION,
    MEDIA,
    SOFTWARE,
    OTHER
  }

  public enum ProductKind {
    HARDWARE,
    SOFTWARE,
    BOTH
  }

  public enum ProductStage {
    IDEA,
    PROTOTYPE,
    PILOT,
    PRODUCTION,
    SCALING
  }

  public record IntellectualProperty(
      Integer patentsFiled, Integer patentsGranted, Integer patentsLicensed) {}

  /** Raised in all rounds so far; amounts that were not disclosed are not in it. */
  public record Funding(Money raised, Integer rounds, Integer undisclosedRounds) {}

  /** One resource asked for. */
  public record Need(NeedKind kind, Urgency urgency) {}

  public enum NeedKind {
    INDUSTRIAL_DESIGN,
    PATENT_DEVELOPMENT,
    SUPPLY_CHAIN,
    CLOUD_CREDITS,
    CHINA_MARKET_ACCESS,
    HARDWARE_PLATFORM,
    INVESTMENT,
    OUTSOURCED_SERVICES
  }

  public enum Urgency {
    NOW,
    THIS_QUARTER,
    LATER
  }
}
