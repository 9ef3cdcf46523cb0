package dev.hatchway.intake.web;

import dev.hatchway.intake.ApplicationProfile;
import dev.hatchway.intake.ApplicationProfile.NeedKind;
import dev.hatchway.intake.ValueWords;
import dev.hatchway.platform.Isolated;
import dev.hatchway.platform.Unreadable;
import dev.hatchway.web.Reader;
import dev.hatchway.web.Sayings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Fields and values of the application form as the form itself says them. */
@ApplicationScoped
class SaidValues implements ValueWords {

  private static final String NONE = "–";
  private static final String NEEDS = "needs.";
  private static final String MARKETS = "targetMarkets";
  private static final Map<String, String> ENUMERATIONS =
      Map.of(
          "company.legalForm", "LegalForm.",
          "product.sector", "Sector.",
          "product.kind", "ProductKind.",
          "product.stage", "ProductStage.");

  private final Sayings sayings;
  private final Reader reader;

  SaidValues(Sayings sayings, Reader reader) {
    this.sayings = sayings;
    this.reader = reader;
  }

  @Override
  public Map<String, List<String>> entered(ApplicationProfile profile) {
    return ProfileValues.of(profile, reader.numbers());
  }

  @Override
  public String field(String name) {
    return name.startsWith(NEEDS)
        ? sayings.name(NeedKind.valueOf(name.substring(NEEDS.length())))
        : sayings.say("intake.field." + name);
  }

  @Override
  public String unreadable(Unreadable part) {
    String place = part.place().isEmpty() ? sayings.say("unreadable.all") : part.place();
    return sayings.say("unreadable.part", fieldOf(part).map(this::field).orElse(place), why(part));
  }

  @Override
  public String why(Unreadable part) {
    return sayings.say(part.reason());
  }

  @Override
  public Optional<String> fieldOf(Unreadable part) {
    String place = part.place().replaceAll("\\[.*", "");
    return Stream.of(place, place + ".amount")
        .filter(name -> sayings.knows("intake.field." + name))
        .findFirst();
  }

  @Override
  public String value(String field, List<String> values) {
    return values.isEmpty()
        ? NONE
        : values.stream().map(value -> one(field, value)).collect(Collectors.joining(", "));
  }

  private String one(String field, String value) {
    if (field.equals("company.country") || field.equals(MARKETS)) {
      return Countries.name(value);
    }
    if (field.startsWith(NEEDS)) {
      return sayings.say("Urgency." + value);
    }
    String enumeration = ENUMERATIONS.get(field);
    return enumeration == null ? Isolated.part(value) : sayings.say(enumeration + value);
  }
}
