package dev.hatchway.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hatchway.platform.CommandRejected.FieldError;
import dev.hatchway.tasks.TaskForm.Choice;
import dev.hatchway.tasks.TaskForm.FormField;
import dev.hatchway.tasks.TaskForm.FormField.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormCheckTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 3);

  private static final List<Choice> CHOICES =
      List.of(Choice.plain("A", "First"), Choice.plain("B", "Second"));

  @Test
  void shouldAskForWhatIsRequiredOnly() {
    // given
    FormCheck check =
        new FormCheck(List.of(field(Kind.TEXT, true), optional("note", Kind.TEXT)), TODAY);

    // when
    List<FieldError> errors = check.errorsOf(FormValues.entered(Map.of("it", List.of("  "))));

    // then
    assertThat(errors).containsExactly(new FieldError("it", "refusal.field.required"));
  }

  @ParameterizedTest
  @CsvSource({
    "CHOICE, A, ",
    "CHOICE, C, refusal.field.choice",
    "SCORE, 1, ",
    "SCORE, 5, ",
    "SCORE, 0, refusal.field.score",
    "SCORE, 6, refusal.field.score",
    "SCORE, good, refusal.field.score",
    "DATE, 2026-11-03, ",
    "DATE, 2021-11-03, ",
    "DATE, 2014-01-01, refusal.field.date-range",
    "DATE, 2032-01-01, refusal.field.date-range",
    "DATE, +999999999-01-01, refusal.field.date-range",
    "DATE, 2026-02-30, refusal.field.date",
    "DATE, 03.11.2026, refusal.field.date",
    "NUMBER, -12, ",
    "NUMBER, 1e9, refusal.field.number",
    "NUMBER, 99999999999, refusal.field.number",
    "TEXT, anything, ",
  })
  void shouldCheckTheKind(Kind kind, String entered, String reason) {
    // when
    List<FieldError> errors =
        new FormCheck(List.of(field(kind, true)), TODAY)
            .errorsOf(FormValues.entered(Map.of("it", List.of(entered))));

    // then
    assertThat(errors)
        .extracting(FieldError::reason)
        .isEqualTo(reason == null ? List.of() : List.of(reason));
  }

  @Test
  void shouldTakeSeveralChoicesOnlyWhereAskedFor() {
    FormValues both = new FormValues(Map.of("it", List.of("A", "B")));

    assertThat(new FormCheck(List.of(field(Kind.MULTI_CHOICE, true)), TODAY).errorsOf(both))
        .isEmpty();
    assertThat(new FormCheck(List.of(field(Kind.CHOICE, true)), TODAY).errorsOf(both))
        .containsExactly(new FieldError("it", "refusal.field.only-one"));
  }

  @Test
  void shouldLimitTheLength() {
    FormValues novel = new FormValues(Map.of("it", List.of("x".repeat(10_001))));

    assertThat(new FormCheck(List.of(field(Kind.LONG_TEXT, true)), TODAY).errorsOf(novel))
        .containsExactly(new FieldError("it", "refusal.field.too-long", 10_000));
  }

  @Test
  void shouldRefuseWhatWasNotAskedFor() {
    FormValues more = new FormValues(Map.of("it", List.of("x"), "role", List.of("ADMINISTRATOR")));

    assertThat(new FormCheck(List.of(field(Kind.TEXT, true)), TODAY).errorsOf(more))
        .containsExactly(new FieldError("role", "refusal.field.unknown"));
  }

  private static FormField field(Kind kind, boolean required) {
    return new FormField("it", kind, null, null, required, CHOICES, null);
  }

  private static FormField optional(String name, Kind kind) {
    return new FormField(name, kind, null, null, false, List.of(), null);
  }
}
