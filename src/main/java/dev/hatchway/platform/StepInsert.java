package dev.hatchway.platform;

import java.util.List;
import java.util.function.Function;

/**
 * One {@code insert … select} of a step, with its parameters in order: a text array for a column of
 * rows ({@code unnest}), or one text. All inserts of a step are sent as one statement.
 */
public record StepInsert(String sql, List<Object> parameters) {

  /** One column of rows as texts; the statement casts them to what the table has. */
  public static <T> String[] column(List<T> rows, Function<T, Object> value) {
    return rows.stream()
        .map(value)
        .map(one -> one == null ? null : one.toString())
        .toArray(String[]::new);
  }
}
