package dev.hatchway.people.web;

import dev.hatchway.intake.ApplicationProfile.Sector;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.CommandRejected.FieldError;
import dev.hatchway.review.Expertise;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;

/** What a reviewer knows, as it was typed: countries and languages as codes, apart by commas. */
public class ExpertiseForm {

  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
  private static final Set<String> SECTORS =
      Arrays.stream(Sector.values()).map(Sector::name).collect(Collectors.toSet());

  @RestForm public List<String> sectors;
  @RestForm public String countries;
  @RestForm public String languages;
  @RestForm public String capacity;

  static ExpertiseForm of(Expertise known) {
    ExpertiseForm form = new ExpertiseForm();
    form.sectors = known.sectors().stream().map(Sector::name).sorted().toList();
    form.countries = String.join(", ", new TreeSet<>(known.countries()));
    form.languages = String.join(", ", new TreeSet<>(known.languages()));
    form.capacity = String.valueOf(known.capacity());
    return form;
  }

  /** INVALID_ARGUMENT names each field that cannot be read. */
  Expertise read() {
    List<FieldError> problems = new ArrayList<>();
    List<String> chosen = sectors == null ? List.of() : sectors;
    if (!SECTORS.containsAll(chosen)) {
      problems.add(new FieldError("sectors", "refusal.field.choice"));
    }
    Set<String> places = codes(countries, code -> code.toUpperCase(Locale.ROOT));
    if (!COUNTRIES.containsAll(places)) {
      problems.add(new FieldError("countries", "refusal.countries"));
    }
    Set<String> tongues = codes(languages, code -> code.toLowerCase(Locale.ROOT));
    if (!LANGUAGES.containsAll(tongues)) {
      problems.add(new FieldError("languages", "refusal.languages"));
    }
    if (capacity == null || !capacity.strip().matches("[1-9]\\d{0,2}")) {
      problems.add(new FieldError("capacity", "refusal.reviewer-capacity"));
    }
    if (!problems.isEmpty()) {
      throw CommandRejected.invalidFields("expertise", "reviewer", problems);
    }
    return new Expertise(
        chosen.stream().map(Sector::valueOf).collect(Collectors.toSet()),
        places,
        tongues,
        Integer.parseInt(capacity.strip()));
  }

  private static Set<String> codes(String typed, UnaryOperator<String> spelling) {
    return Arrays.stream((typed == null ? "" : typed).split("[\\s,;]+"))
        .filter(code -> !code.isEmpty())
        .map(spelling)
        .collect(Collectors.toSet());
  }
}
