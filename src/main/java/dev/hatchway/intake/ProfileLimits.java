package dev.hatchway.intake;

import dev.hatchway.intake.ApplicationProfile.Money;
import dev.hatchway.intake.ApplicationProfile.Need;
import dev.hatchway.platform.BoundedDecimal;
import dev.hatchway.platform.CommandRejected.FieldError;
import dev.hatchway.platform.ReadableText;
import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What no startup's profile can hold: years to come, negative people, currencies nobody pays in.
 */
public final class ProfileLimits {

  public static final int FIRST_YEAR = 1800;
  public static final int MOST_EMPLOYEES = 5_000_000;

  static final int LONGEST_NAME = 200;

  private static final BigDecimal MOST_MONEY = new BigDecimal("10000000000000");
  private static final int MOST_PATENTS = 100_000;
  private static final int MOST_ROUNDS = 100;
  private static final int MOST_MARKETS = 60;
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final Set<String> CURRENCIES =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toUnmodifiableSet());

  private final List<FieldError> errors = new ArrayList<>();

  private ProfileLimits() {}

  /** ISO 3166-1 alpha-2, in capitals. */
  public static boolean isCountry(String code) {
    return code != null && COUNTRIES.contains(code);
  }

  /** ISO 4217, in capitals. */
  public static boolean isCurrency(String code) {
    return code != null && CURRENCIES.contains(code);
  }

  /** Texts that are longer than anyone reads, or have characters that no text may have. */
  static List<FieldError> texts(ApplicationProfile profile) {
    var limits = new ProfileLimits();
    limits.text("company.legalName", profile.company().legalName(), LONGEST_NAME);
    limits.text("company.country", profile.company().country(), 60);
    limits.text("company.city", profile.company().city(), 120);
    limits.text("description", profile.description(), 4000);
    limits.text("website", profile.website(), 300);
    limits.text("targetMarkets", String.join("", profile.targetMarkets()), 200);
    return limits.errors;
  }

  /** Amounts that nobody could reckon with, or write out. */
  static List<FieldError> amounts(ApplicationProfile profile) {
    var limits = new ProfileLimits();
    limits.bounds("company.turnover", profile.company().turnover());
    limits.bounds("company.balanceSheet", profile.company().balanceSheet());
    limits.bounds("company.paidInCapital", profile.company().paidInCapital());
    limits.bounds("funding.raised", profile.funding().raised());
    return limits.errors;
  }

  private void bounds(String field, Money money) {
    if (money != null
        && money.amount() != null
        && BoundedDecimal.bounded(money.amount()).isEmpty()) {
      refuse(field + ".amount", "refusal.field.range", "0", MOST_MONEY.toPlainString());
    }
  }

  /** Values that cannot be. */
  static List<FieldError> values(ApplicationProfile profile, int thisYear) {
    var limits = new ProfileLimits();
    limits.company(profile.company(), thisYear);
    limits.property(profile.intellectualProperty());
    limits.funding(profile.funding());
    limits.needs(profile.needs());
    limits.markets(profile.targetMarkets());
    limits.website(profile.website());
    return limits.errors;
  }

  private void company(ApplicationProfile.Company company, int thisYear) {
    country("company.country", company.country());
    range("company.foundedYear", company.foundedYear(), FIRST_YEAR, thisYear);
    range("company.employees", company.employees(), 0, MOST_EMPLOYEES);
    money("company.turnover", company.turnover());
    money("company.balanceSheet", company.balanceSheet());
    money("company.paidInCapital", company.paidInCapital());
    range("company.largeOwnershipPercent", company.largeOwnershipPercent(), 0, 100);
  }

  private void property(ApplicationProfile.IntellectualProperty property) {
    range("intellectualProperty.patentsFiled", property.patentsFiled(), 0, MOST_PATENTS);
    range("intellectualProperty.patentsGranted", property.patentsGranted(), 0, MOST_PATENTS);
    range("intellectualProperty.patentsLicensed", property.patentsLicensed(), 0, MOST_PATENTS);
  }

  private void funding(ApplicationProfile.Funding funding) {
    money("funding.raised", funding.raised());
    range("funding.rounds", funding.rounds(), 0, MOST_ROUNDS);
    int rounds = funding.rounds() == null ? MOST_ROUNDS : funding.rounds();
    range("funding.undisclosedRounds", funding.undisclosedRounds(), 0, Math.max(0, rounds));
  }

  private void needs(List<Need> needs) {
    Set<ApplicationProfile.NeedKind> kinds = EnumSet.noneOf(ApplicationProfile.NeedKind.class);
    for (Need need : needs) {
      if (need.kind() == null || need.urgency() == null) {
        refuse("needs", "refusal.field.need-incomplete");
      } else if (!kinds.add(need.kind())) {
        refuse("needs", "refusal.field.need-twice", need.kind().name());
      }
    }
  }

  private void markets(List<String> markets) {
    if (markets.size() > MOST_MARKETS) {
      refuse("targetMarkets", "refusal.field.too-many", MOST_MARKETS);
    }
    markets.stream()
        .filter(m -> !"EU".equals(m) && !isCountry(m))
        .forEach(m -> refuse("targetMarkets", "refusal.field.country", m));
  }

  private void website(String website) {
    if (website != null && !website.isBlank() && !isWebAddress(website)) {
      refuse("website", "refusal.field.website");
    }
  }

  /** An absolute http or https address with a host. */
  public static boolean isWebAddress(String text) {
    try {
      URI address = URI.create(text.strip());
      return address.getHost() != null
          && address.getHost().contains(".")
          && ("http".equalsIgnoreCase(address.getScheme())
              || "https".equalsIgnoreCase(address.getScheme()));
    } catch (IllegalArgumentException unreadable) {
      return false;
    }
  }

  private void country(String field, String code) {
    if (code != null && !code.isBlank() && !isCountry(code)) {
      refuse(field, "refusal.field.country", code);
    }
  }

  private void money(String field, Money money) {
    if (money == null) {
      return;
    }
    if (money.amount() == null) {
      refuse(field + ".amount", "refusal.field.required");
    } else if (BoundedDecimal.bounded(money.amount()).isEmpty()
        || money.amount().signum() < 0
        || money.amount().compareTo(MOST_MONEY) > 0) {
      refuse(field + ".amount", "refusal.field.range", "0", MOST_MONEY.toPlainString());
    }
    if (!isCurrency(money.currency())) {
      refuse(field + ".currency", "refusal.field.currency", String.valueOf(money.currency()));
    }
  }

  private void range(String field, Integer value, int least, int most) {
    if (value != null && (value < least || value > most)) {
      refuse(field, "refusal.field.range", String.valueOf(least), String.valueOf(most));
    }
  }

  private void text(String field, String text, int most) {
    String unreadable = ReadableText.unreadable(text);
    if (unreadable != null) {
      refuse(field, "refusal.field.characters", unreadable);
    } else if (text != null && text.length() > most) {
      refuse(field, "refusal.field.too-long", most);
    }
  }

  private void refuse(String field, String reason, Object... arguments) {
    errors.add(new FieldError(field, reason, arguments));
  }
}
