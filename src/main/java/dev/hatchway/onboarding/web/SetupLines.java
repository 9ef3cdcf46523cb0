package dev.hatchway.onboarding.web;

import dev.hatchway.onboarding.OnboardingOf;
import dev.hatchway.tasks.TaskForm.Line;
import dev.hatchway.tasks.TaskForm.Panel;
import dev.hatchway.tasks.TaskView;
import dev.hatchway.web.Reader;
import dev.hatchway.web.Words;
import jakarta.enterprise.context.RequestScoped;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** A granted resource as panels of tasks show it, in the reader's words and formats. */
@RequestScoped
class SetupLines {

  private final Words words;
  private final Reader reader;

  SetupLines(Words words, Reader reader) {
    this.words = words;
    this.reader = reader;
  }

  static UUID grant(TaskView task) {
    return UUID.fromString(String.valueOf(task.input().get("grant")));
  }

  Panel panel(OnboardingOf.Setup setup) {
    List<Line> lines = new ArrayList<>();
    lines.add(new Line("onboarding.line.partner", setup.partner()));
    lines.add(
        new Line(
            "onboarding.line.resource",
            setup.resource(),
            say("onboarding.amount." + setup.unit(), setup.amount())));
    lines.add(new Line("onboarding.line.start", date(setup.startDate())));
    if (setup.signedName() != null) {
      lines.add(new Line("onboarding.line.signed", setup.signedName()));
    }
    if (setup.orderReference() != null) {
      lines.add(new Line("onboarding.line.order", setup.orderReference()));
    }
    return new Panel("onboarding.resource", lines);
  }

  String say(String key, Object... arguments) {
    return words.say(reader.locale(), key, arguments);
  }

  String name(Enum<?> value) {
    return words.name(reader.locale(), value);
  }

  String date(LocalDate day) {
    Locale locale = reader.locale();
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
        .withLocale(Locale.ENGLISH.equals(locale) ? Locale.UK : locale)
        .format(day);
  }
}
