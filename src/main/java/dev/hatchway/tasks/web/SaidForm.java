package dev.hatchway.tasks.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.hatchway.platform.DateRange;
import dev.hatchway.tasks.FormValues;
import dev.hatchway.tasks.TaskForm.Choice;
import dev.hatchway.tasks.TaskForm.FormField;
import dev.hatchway.tasks.TaskForm.Panel;
import dev.hatchway.web.Option;
import dev.hatchway.web.Sayings;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;

/** A task's panels and fields in the reader's words, for the page and the API. */
@RequestScoped
class SaidForm {

  record PanelText(String title, List<LineText> lines) {}

  record LineText(String label, String value, String note) {}

  record FieldText(
      String name,
      FormField.Kind kind,
      String label,
      String help,
      boolean required,
      List<Option> options,
      String value,
      DateRange days) {

    @JsonIgnore
    public boolean isOptional() {
      return !required;
    }
  }

  private final Sayings sayings;

  SaidForm(Sayings sayings) {
    this.sayings = sayings;
  }

  List<PanelText> panels(List<Panel> panels) {
    return panels.stream()
        .map(
            panel ->
                new PanelText(
                    sayings.say(panel.titleKey()),
                    panel.lines().stream()
                        .map(
                            l ->
                                new LineText(
                                    sayings.say(l.labelKey()),
                                    sayings.worded(l.value()),
                                    sayings.worded(l.note())))
                        .toList()))
        .toList();
  }

  /** The fields, filled with what was typed; with their own values where nothing was sent yet. */
  List<FieldText> fields(List<FormField> fields, FormValues typed) {
    return fields.stream().map(field -> field(field, typed)).toList();
  }

  private FieldText field(FormField field, FormValues typed) {
    List<String> values = values(field, typed);
    String labelKey = field.labelKey() == null ? "form." + field.name() : field.labelKey();
    return new FieldText(
        field.name(),
        field.kind(),
        sayings.say(labelKey),
        field.helpKey() == null ? null : sayings.say(field.helpKey()),
        field.required(),
        field.choices() == null
            ? List.of()
            : field.choices().stream().map(choice -> option(choice, values)).toList(),
        values.isEmpty() ? "" : values.get(0),
        field.days());
  }

  private static List<String> values(FormField field, FormValues typed) {
    if (typed != null && field.kind() != FormField.Kind.HIDDEN) {
      return typed.all(field.name());
    }
    return field.value() == null ? List.of() : List.of(field.value());
  }

  private Option option(Choice choice, List<String> values) {
    String label = choice.isKey() ? sayings.say(choice.label()) : sayings.worded(choice.label());
    return new Option(choice.value(), label, values.contains(choice.value()));
  }
}
