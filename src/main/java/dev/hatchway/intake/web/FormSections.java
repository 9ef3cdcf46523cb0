package dev.hatchway.intake.web;

import dev.hatchway.intake.ApplicationProfile.LegalForm;
import dev.hatchway.intake.ApplicationProfile.NeedKind;
import dev.hatchway.intake.ApplicationProfile.ProductKind;
import dev.hatchway.intake.ApplicationProfile.ProductStage;
import dev.hatchway.intake.ApplicationProfile.Sector;
import dev.hatchway.intake.ApplicationProfile.Urgency;
import dev.hatchway.intake.web.FormField.Kind;
import dev.hatchway.intake.web.FormField.Section;
import dev.hatchway.web.Option;
import dev.hatchway.web.Sayings;
import jakarta.enterprise.context.RequestScoped;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The application form in sections, filled with what was entered so far. */
@RequestScoped
class FormSections {

  private static final Set<String> REQUIRED =
      Set.of(
          "company.legalName", "company.country", "product.kind", "product.stage", "description");
  private static final List<String> CURRENCIES =
      List.of(
          "USD", "EUR", "CNY", "TWD", "GBP", "JPY", "KRW", "HKD", "SGD", "CHF", "INR", "SEK", "CAD",
          "AUD");
  private static final List<String> MARKETS =
      List.of(
          "CN", "TW", "US", "EU", "GB", "JP", "KR", "HK", "SG", "IN", "VN", "MY", "ID", "TH", "CA",
          "MX", "BR", "AU", "CH", "AE");

  private final Sayings sayings;

  FormSections(Sayings sayings) {
    this.sayings = sayings;
  }

  List<Section> filledWith(Map<String, List<String>> values) {
    return List.of(
        section("company", company(values)),
        section("product", product(values)),
        section(
            "property",
            List.of(
                number("intellectualProperty.patentsFiled", values),
                number("intellectualProperty.patentsGranted", values),
                number("intellectualProperty.patentsLicensed", values))),
        section(
            "funding",
            List.of(
                number("funding.raised.amount", values),
                currency("funding.raised.currency", values),
                number("funding.rounds", values),
                number("funding.undisclosedRounds", values))),
        section("needs", needs(values)),
        section("markets", List.of(markets(values))));
  }

  private List<FormField> company(Map<String, List<String>> values) {
    return List.of(
        text("company.legalName", values),
        select("company.country", Countries.all(), values),
        text("company.city", values),
        text("website", values),
        number("company.foundedYear", values),
        select("company.legalForm", options(LegalForm.values()), values),
        number("company.employees", values),
        number("company.turnover.amount", values),
        currency("company.turnover.currency", values),
        number("company.balanceSheet.amount", values),
        currency("company.balanceSheet.currency", values),
        number("company.paidInCapital.amount", values),
        currency("company.paidInCapital.currency", values),
        number("company.largeOwnershipPercent", values));
  }

  private List<FormField> product(Map<String, List<String>> values) {
    return List.of(
        field("description", Kind.LONG_TEXT, List.of(), values),
        select("product.sector", options(Sector.values()), values),
        select("product.kind", options(ProductKind.values()), values),
        select("product.stage", options(ProductStage.values()), values));
  }

  private List<FormField> needs(Map<String, List<String>> values) {
    List<Option> urgencies = options(Urgency.values());
    return Arrays.stream(NeedKind.values())
        .map(
            kind ->
                new FormField(
                    "needs." + kind,
                    Kind.SELECT,
                    sayings.name(kind),
                    null,
                    true,
                    first("needs." + kind, values),
                    urgencies))
        .toList();
  }

  private FormField markets(Map<String, List<String>> values) {
    List<String> chosen = values.getOrDefault("targetMarkets", List.of());
    Set<String> offered = new LinkedHashSet<>(MARKETS);
    offered.addAll(chosen);
    List<Option> options =
        offered.stream().map(c -> new Option(c, Countries.name(c), chosen.contains(c))).toList();
    return field("targetMarkets", Kind.MANY, options, values);
  }

  private FormField text(String name, Map<String, List<String>> values) {
    return field(name, Kind.TEXT, List.of(), values);
  }

  private FormField number(String name, Map<String, List<String>> values) {
    return field(name, Kind.NUMBER, List.of(), values);
  }

  private FormField currency(String name, Map<String, List<String>> values) {
    Set<String> offered = new LinkedHashSet<>(CURRENCIES);
    offered.addAll(values.getOrDefault(name, List.of()));
    return select(name, offered.stream().map(c -> new Option(c, c)).toList(), values);
  }

  private FormField select(String name, List<Option> options, Map<String, List<String>> values) {
    return field(name, Kind.SELECT, options, values);
  }

  private FormField field(
      String name, Kind kind, List<Option> options, Map<String, List<String>> values) {
    String helpKey = "intake.help." + name;
    return new FormField(
        name,
        kind,
        sayings.say("intake.field." + name),
        sayings.knows(helpKey) ? sayings.say(helpKey) : null,
        !REQUIRED.contains(name),
        first(name, values),
        options);
  }

  private Section section(String id, List<FormField> fields) {
    return new Section(
        id,
        sayings.say("intake.section." + id),
        sayings.say("intake.section." + id + ".lead"),
        fields);
  }

  private List<Option> options(Enum<?>[] values) {
    return Arrays.stream(values).map(v -> new Option(v.name(), sayings.name(v))).toList();
  }

  private static String first(String name, Map<String, List<String>> values) {
    return values.getOrDefault(name, List.of("")).stream().findFirst().orElse("");
  }
}
