package dev.hatchway.review;

import dev.hatchway.intake.ApplicationProfile;
import dev.hatchway.intake.ValueWords;
import dev.hatchway.platform.Isolated;
import dev.hatchway.tasks.TaskForm.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a startup says of itself, in a few lines; what it does not say is left out, and what is
 * stored and can't be read is named.
 */
final class CompanyLines {

  private final List<Line> lines = new ArrayList<>();

  private CompanyLines() {}

  static List<Line> of(ApplicationProfile profile, ValueWords words) {
    ApplicationProfile.Company company = profile.company();
    CompanyLines said = new CompanyLines();
    said.add("about", profile.description());
    said.add("name", company.legalName());
    said.add("place", place(company));
    said.add("founded", company.foundedYear());
    said.add("employees", company.employees());
    said.add("website", profile.website());
    profile.unreadable().forEach(part -> said.add("unreadable", words.unreadable(part)));
    return said.lines;
  }

  /** Name, country and sector, nothing else. */
  static List<Line> inShort(ApplicationProfile profile) {
    CompanyLines said = new CompanyLines();
    said.add("name", profile.company().legalName());
    said.add("country", profile.company().country());
    said.add("sector", profile.product() == null ? null : profile.product().sector());
    return said.lines;
  }

  private static String place(ApplicationProfile.Company company) {
    return Stream.of(Isolated.part(company.city()), company.country())
        .filter(Objects::nonNull)
        .collect(Collectors.joining(", "));
  }

  private void add(String what, Object value) {
    if (value != null && !value.toString().isBlank()) {
      lines.add(new Line("review.company." + what, value.toString()));
    }
  }
}
