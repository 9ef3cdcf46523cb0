package dev.hatchway.intake.importing;

import java.util.List;

/**
 * A value read from a text, null where it is missing, with what is to be said about the reading.
 */
record Interpreted<T>(T value, List<Remark> remarks) {

  static <T> Interpreted<T> of(T value) {
    return new Interpreted<>(value, List.of());
  }

  static <T> Interpreted<T> of(T value, Remark remark) {
    return new Interpreted<>(value, List.of(remark));
  }

  /** Nothing was said. */
  static <T> Interpreted<T> missing(String column) {
    return of(null, Remark.of("missing", column));
  }

  /** Something was said that means nothing to us. */
  static <T> Interpreted<T> unclear(String column, String text) {
    return of(null, Remark.of("unclear", column, text));
  }

  /** Something was said that cannot be. */
  static <T> Interpreted<T> absurd(String column, String text) {
    return of(null, Remark.of("absurd", column, text));
  }
}
