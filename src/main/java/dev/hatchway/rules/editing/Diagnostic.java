package dev.hatchway.rules.editing;

import java.util.List;

/**
 * Something wrong at one place of a file. Line and column count from 1; length is in characters, 0
 * for the whole line. The cell is such as {@code C7} in a decision table, empty elsewhere. What is
 * wrong is a message key with its arguments.
 */
public record Diagnostic(
    int line,
    int column,
    int length,
    Severity severity,
    String cell,
    String messageKey,
    List<Object> arguments) {

  /** An ERROR keeps the file from being released. */
  public enum Severity {
    ERROR,
    WARNING
  }

  static Diagnostic at(int line, int column, int length, Words words) {
    return new Diagnostic(line, column, length, Severity.ERROR, "", words.key(), words.arguments());
  }

  static Diagnostic inCell(int row, int column, Words words) {
    return new Diagnostic(
        row, column, 0, Severity.ERROR, Cells.name(row, column), words.key(), words.arguments());
  }

  Diagnostic asWarning() {
    return new Diagnostic(line, column, length, Severity.WARNING, cell, messageKey, arguments);
  }

  /** A sentence for people, as a key of the message bundles and its arguments. */
  record Words(String key, List<Object> arguments) {

    static Words of(String key, Object... arguments) {
      return new Words("editing.problem." + key, List.of(arguments));
    }

    /** As {@link #of}, and with what was probably meant where there is something like it. */
    static Words withNearest(String key, String word, List<String> nearest, Object... more) {
      return nearest.isEmpty()
          ? of(key, combine(word, more))
          : of(key + "-nearest", combine(word, combine(String.join(" · ", nearest), more)));
    }

    private static Object[] combine(Object first, Object... rest) {
      Object[] all = new Object[rest.length + 1];
      all[0] = first;
      System.arraycopy(rest, 0, all, 1, rest.length);
      return all;
    }
  }
}
