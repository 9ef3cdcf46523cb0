package dev.hatchway.intake.web;

import dev.hatchway.intake.ApplicationProfile;
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
import dev.hatchway.platform.CommandRejected.FieldError;
import dev.hatchway.web.TypedNumber;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A profile as the fields of a form say it; what cannot be read is left out and named. */
final class ProfileForm {

  private static final BigDecimal MOST = BigDecimal.valueOf(Integer.MAX_VALUE);

  private final Map<String, List<String>> values;
  private final TypedNumber numbers;
  private final List<FieldError> errors = new ArrayList<>();

  private ProfileForm(Map<String, List<String>> values, TypedNumber numbers) {
    this.values = values;
    this.numbers = numbers;
  }

  /** What was read, and the fields that could not be. */
  record Entered(ApplicationProfile profile, List<FieldError> errors) {}

  static Entered read(Map<String, List<String>> values, TypedNumber numbers) {
    ProfileForm form = new ProfileForm(values, numbers);
    return new Entered(form.profile(), form.errors);
  }

  private ApplicationProfile profile() {
    return new ApplicationProfile(
        company(),
        new Product(
            choice("product.sector", Sector.class),
            choice("product.kind", ProductKind.class),
            choice("product.stage", ProductStage.class)),
        new IntellectualProperty(
            number("intellectualProperty.patentsFiled"),
            number("intellectualProperty.patentsGranted"),
            number("intellectualProperty.patentsLicensed")),
        new Funding(
            money("funding.raised"), number("funding.rounds"), number("funding.undisclosedRounds")),
        needs(),
        values.getOrDefault("targetMarkets", List.of()).stream().filter(m -> !m.isBlank()).toList(),
        text("description"),
        text("website"));
  }

  private Company company() {
    return new Company(
        text("company.legalName"),
        text("company.country"),
        text("company.city"),
        number("company.foundedYear"),
        choice("company.legalForm", LegalForm.class),
        number("company.employees"),
        money("company.turnover"),
        money("company.balanceSheet"),
        money("company.paidInCapital"),
        number("company.largeOwnershipPercent"));
  }

  private List<Need> needs() {
    return Arrays.stream(NeedKind.values())
        .filter(kind -> text("needs." + kind) != null)
        .map(kind -> new Need(kind, choice("needs." + kind, Urgency.class)))
        .toList();
  }

  private String text(String name) {
    String text = values.getOrDefault(name, List.of()).stream().findFirst().orElse("").strip();
    return text.isEmpty() ? null : text;
  }

  private Integer number(String name) {
    String text = text(name);
    if (text == null) {
      return null;
    }
    TypedNumber.Reading reading = numbers.read(text);
    if (reading.isPlain() && isWhole(reading.value())) {
      return reading.value().intValueExact();
    }
    if (reading.choices().size() > 1 && reading.choices().stream().allMatch(ProfileForm::isWhole)) {
      errors.add(ask(name, text, reading));
    } else {
      errors.add(new FieldError(name, "refusal.field.whole-number", text));
    }
    return null;
  }

  private static boolean isWhole(BigDecimal number) {
    return number.stripTrailingZeros().scale() <= 0 && number.abs().compareTo(MOST) <= 0;
  }

  /** The person who typed it says which of two numbers it is; nobody guesses. */
  private FieldError ask(String name, String text, TypedNumber.Reading reading) {
    return new FieldError(
        name,
        "refusal.field.which-number",
        text,
        numbers.say(reading.choices().get(0)),
        numbers.say(reading.choices().get(1)));
  }

  private Money money(String name) {
    String amount = text(name + ".amount");
    String currency = text(name + ".currency");
    if (amount == null) {
      // a currency alone says nothing yet
      return null;
    }
    TypedNumber.Reading reading = numbers.read(amount);
    if (reading.isPlain()) {
      return new Money(reading.value(), currency);
    }
    errors.add(
        reading.isAskedAbout()
            ? ask(name + ".amount", amount, reading)
            : new FieldError(name + ".amount", "refusal.field.amount"));
    return null;
  }

  private <E extends Enum<E>> E choice(String name, Class<E> type) {
    String text = text(name);
    if (text == null) {
      return null;
    }
    try {
      return Enum.valueOf(type, text);
    } catch (IllegalArgumentException unknown) {
      errors.add(new FieldError(name, "refusal.field.choice"));
      return null;
    }
  }
}
