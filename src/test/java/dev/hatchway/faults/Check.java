package dev.hatchway.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** One thing that must hold in the database: a query whose rows are violations. */
record Check(String name, String sql) {

  /** The checks of {@code checks.sql}: a line {@code -- name: ...} before each query. */
  static List<Check> all() {
    List<Check> checks = new ArrayList<>();
    for (String part : text().split("(?m)^-- name: ")) {
      if (!part.isBlank()) {
        String[] nameAndQuery = part.split("\n", 2);
        checks.add(new Check(nameAndQuery[0].strip(), nameAndQuery[1].strip()));
      }
    }
    return checks;
  }

  private static String text() {
    try (InputStream file = Check.class.getResourceAsStream("checks.sql")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
