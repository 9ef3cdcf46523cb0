package dev.hatchway.intake.importing;

import java.util.List;

/**
 * Something to know about one row: what was missing, how a value was read, or why it was refused.
 * The sentence is {@code intake.remark.<key>}; its first argument is the column's or field's name.
 */
public record Remark(String key, List<String> args) {

  public Remark {
    if (key == null || args == null) {
      throw new IllegalArgumentException("A remark without key or arguments");
    }
  }

  public static Remark of(String key, Object... args) {
    return new Remark(
        key, java.util.Arrays.stream(args).map(a -> abbreviated(String.valueOf(a))).toList());
  }

  private static String abbreviated(String text) {
    return text.length() <= 120 ? text : text.substring(0, 119) + "…";
  }
}
