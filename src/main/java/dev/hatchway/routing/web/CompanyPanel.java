package dev.hatchway.routing.web;

import dev.hatchway.intake.ApplicationProfile;
import dev.hatchway.intake.StartupApplication;
import dev.hatchway.intake.ValueWords;
import dev.hatchway.platform.Isolated;
import dev.hatchway.tasks.TaskForm.Line;
import dev.hatchway.tasks.TaskForm.Panel;
import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.List;

/** What a partner or manager needs to know of a company; a line without a value is left out. */
@RequestScoped
class CompanyPanel {

  private final RoutingWords words;
  private final ValueWords values;

  CompanyPanel(RoutingWords words, ValueWords values) {
    this.words = words;
    this.values = values;
  }

  Panel of(StartupApplication application) {
    ApplicationProfile profile = application.profile();
    ApplicationProfile.Company company = profile.company();
    List<Line> lines = new ArrayList<>();
    add(lines, "routing.company.name", company.legalName());
    add(lines, "routing.company.place", place(company));
    add(lines, "routing.company.employees", company.employees());
    add(lines, "routing.company.sector", words.name(profile.product().sector()));
    add(lines, "routing.company.product", words.name(profile.product().kind()));
    add(lines, "routing.company.stage", words.name(profile.product().stage()));
    add(lines, "routing.company.about", profile.description());
    add(lines, "routing.company.website", profile.website());
    profile
        .unreadable()
        .forEach(part -> add(lines, "routing.company.unreadable", values.unreadable(part)));
    return new Panel("routing.company", lines);
  }

  private static String place(ApplicationProfile.Company company) {
    if (company.city() == null) {
      return company.country();
    }
    return company.country() == null
        ? company.city()
        : Isolated.part(company.city()) + ", " + company.country();
  }

  private static void add(List<Line> lines, String labelKey, Object value) {
    if (value != null && !value.toString().isBlank()) {
      lines.add(new Line(labelKey, value.toString()));
    }
  }
}
