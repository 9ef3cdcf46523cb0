package dev.hatchway.tasks;

import dev.hatchway.platform.CommandRejected.FieldError;
import dev.hatchway.platform.DateRange;
import dev.hatchway.tasks.TaskForm.Choice;
import dev.hatchway.tasks.TaskForm.FormField;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Checks what was entered against a form's fields: presence, kind, choices and length. */
final class FormCheck {

  private static final int TEXT_LENGTH = 200;
  private static final int LONG_TEXT_LENGTH = 10_000;
  private static final Set<String> SCORES = Set.of("1", "2", "3", "4", "5");

  private static final int YEARS = 5;

  private final List<FormField> fields;
  private final LocalDate today;

  FormCheck(List<FormField> fields, LocalDate today) {
    this.fields = fields;
    this.today = today;
  }

  /** One error a field at most; empty where all is right. */
  List<FieldError> errorsOf(FormValues values) {
    List<FieldError> errors = new ArrayList<>();
    for (FormField field : fields) {
      List<String> entered = values.all(field.name());
      if (entered.isEmpty()) {
        if (field.required()) {
          errors.add(new FieldError(field.name(), "refusal.field.required"));
        }
      } else {
        check(field, entered, errors);
      }
    }
    addUnknown(values, errors);
    return errors;
  }

  private void check(FormField field, List<String> entered, List<FieldError> errors) {
    boolean many = field.kind() == FormField.Kind.MULTI_CHOICE;
    if (entered.size() > 1 && !many) {
      errors.add(new FieldError(field.name(), "refusal.field.only-one"));
      return;
    }
    String text = entered.get(0);
    switch (field.kind()) {
      case CHOICE, MULTI_CHOICE -> choices(field, entered, errors);
      case SCORE -> expect(SCORES.contains(text), field, "refusal.field.score", errors);
      case DATE -> date(field, text, errors);
      case NUMBER -> expect(isNumber(text), field, "refusal.field.number", errors);
      case TEXT, HIDDEN -> length(field, text, TEXT_LENGTH, errors);
      case LONG_TEXT -> length(field, text, LONG_TEXT_LENGTH, errors);
    }
  }

  private static void choices(FormField field, List<String> entered, List<FieldError> errors) {
    Set<String> offered = field.choices().stream().map(Choice::value).collect(Collectors.toSet());
    expect(offered.containsAll(entered), field, "refusal.field.choice", errors);
  }

  private static void length(FormField field, String text, int most, List<FieldError> errors) {
    if (text.length() > most) {
      errors.add(new FieldError(field.name(), "refusal.field.too-long", most));
    }
  }

  private static void expect(
      boolean right, FormField field, String reason, List<FieldError> errors) {
    if (!right) {
      errors.add(new FieldError(field.name(), reason));
    }
  }

  private void date(FormField field, String text, List<FieldError> errors) {
    try {
      LocalDate day = LocalDate.parse(text);
      DateRange days = field.days() == null ? DateRange.around(today, YEARS, YEARS) : field.days();
      if (!days.has(day)) {
        errors.add(
            new FieldError(field.name(), "refusal.field.date-range", days.first(), days.last()));
      }
    } catch (DateTimeParseException notADate) {
      errors.add(new FieldError(field.name(), "refusal.field.date"));
    }
  }

  private static boolean isNumber(String text) {
    return text.matches("-?\\d{1,9}");
  }

  private void addUnknown(FormValues values, List<FieldError> errors) {
    Set<String> unknown = new TreeSet<>(values.values().keySet());
    fields.forEach(field -> unknown.remove(field.name()));
    unknown.forEach(name -> errors.add(new FieldError(name, "refusal.field.unknown")));
  }
}
