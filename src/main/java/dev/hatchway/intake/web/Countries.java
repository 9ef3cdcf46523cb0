package dev.hatchway.intake.web;

import dev.hatchway.web.Option;
import dev.hatchway.web.Reader;
import io.quarkus.arc.Arc;
import io.quarkus.qute.TemplateExtension;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Countries by name, in templates as {@code {country:name(code)}}. */
@TemplateExtension(namespace = "country")
final class Countries {

  private Countries() {}

  /** The country's name in the reader's language; a dash where there is none. */
  static String name(String code) {
    if (code == null || code.isBlank()) {
      return "–";
    }
    return "EU".equals(code)
        ? "European Union"
        : new Locale("", code)
            .getDisplayCountry(Arc.container().instance(Reader.class).get().locale());
  }

  static List<Option> all() {
    return Arrays.stream(Locale.getISOCountries())
        .map(code -> new Option(code, name(code)))
        .sorted(Comparator.comparing(Option::label))
        .toList();
  }
}
