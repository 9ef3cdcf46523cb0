package dev.hatchway.rules.editing;

import dev.hatchway.rules.editing.Diagnostic.Words;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whether a cell holds what its column says. */
final class CellCheck {

  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
  private static final Pattern WHOLE = Pattern.compile("-?\\d+");

  private CellCheck() {}

  /** What is wrong with a cell, if anything; an empty cell of a condition is never wrong. */
  static Optional<Words> problem(TableColumn column, String cell) {
    if (cell.isBlank()) {
      return column.isName() ? Optional.of(Words.of("name-missing")) : Optional.empty();
    }
    List<CellType> parts = column.parts();
    if (parts.size() == 1) {
      return problem(parts.get(0), cell.trim());
    }
    String[] values = cell.split(",", -1);
    if (values.length != parts.size()) {
      return Optional.of(Words.of("parts", parts.size(), values.length));
    }
    for (int i = 0; i < values.length; i++) {
      Optional<Words> wrong = problem(parts.get(i), values[i].trim());
      if (wrong.isPresent()) {
        return wrong;
      }
    }
    return Optional.empty();
  }

  private static Optional<Words> problem(CellType type, String value) {
    if (value.equals("null") && type.mayBeNull()) {
      return Optional.empty();
    }
    return switch (type.kind()) {
      case NUMBER -> unless(NUMBER.matcher(value).matches(), Words.of("number", value));
      case WHOLE_NUMBER -> unless(WHOLE.matcher(value).matches(), Words.of("whole-number", value));
      case DURATION -> unless(isDuration(value), Words.of("duration", value));
      case CHOICE -> choice(type, value);
      case CHOICES ->
          Arrays.stream(value.split(",", -1))
              .map(one -> choice(type, one.trim()))
              .flatMap(Optional::stream)
              .findFirst();
      case TEXT -> unless(!value.isEmpty(), Words.of("value-missing"));
      case YES -> Optional.empty();
    };
  }

  private static Optional<Words> choice(CellType type, String value) {
    return unless(
        type.options().contains(value),
        Words.withNearest(
            "value",
            value,
            Nearest.words(value, type.options()),
            type.list(),
            String.join(", ", type.options())));
  }

  private static Optional<Words> unless(boolean right, Words words) {
    return right ? Optional.empty() : Optional.of(words);
  }

  private static boolean isDuration(String value) {
    try {
      return !Duration.parse(value).isNegative();
    } catch (DateTimeParseException none) {
      return false;
    }
  }
}
