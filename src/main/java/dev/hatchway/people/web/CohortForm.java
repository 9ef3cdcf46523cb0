package dev.hatchway.people.web;

import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.CommandRejected.FieldError;
import dev.hatchway.platform.NameRule;
import dev.hatchway.programme.OpenCohort;
import dev.hatchway.programme.OpenCohort.NewCohort;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;

/** A cohort as it was typed. */
public class CohortForm {

  private static final String CODE = "[a-z0-9][a-z0-9-]{0,59}";

  @RestForm public String code;
  @RestForm public String name;
  @RestForm public String opensOn;
  @RestForm public String closesOn;
  @RestForm public String places;

  /** INVALID_ARGUMENT names each field that cannot be read. */
  NewCohort read() {
    List<FieldError> problems = new ArrayList<>();
    String planned = code == null ? "" : code.strip();
    if (!planned.matches(CODE)) {
      problems.add(new FieldError("code", "refusal.code"));
    }
    NameRule.problem("name", name, OpenCohort.LONGEST_NAME).ifPresent(problems::add);
    LocalDate from = date("opensOn", opensOn, problems);
    LocalDate to = date("closesOn", closesOn, problems);
    if (places == null || !places.strip().matches("\\d{1,6}")) {
      problems.add(new FieldError("places", "refusal.field.number"));
    }
    if (!problems.isEmpty()) {
      throw CommandRejected.invalidFields("cohort", planned, problems);
    }
    return new NewCohort(planned, name.strip(), from, to, Integer.parseInt(places.strip()));
  }

  private static LocalDate date(String field, String typed, List<FieldError> problems) {
    try {
      return LocalDate.parse(typed == null ? "" : typed.strip());
    } catch (DateTimeParseException unreadable) {
      problems.add(new FieldError(field, "refusal.field.date"));
      return null;
    }
  }
}
