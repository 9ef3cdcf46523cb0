package dev.hatchway.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The texts that the demo programme is made of: {@code key: one | another} in files of {@code
 * demo/}.
 */
final class Stock {

  private final Map<String, List<String>> entries;

  private Stock(Map<String, List<String>> entries) {
    this.entries = entries;
  }

  /** Reads a file of keyed texts; a line that begins with a space goes on with the one before. */
  static Stock of(String file) {
    Map<String, List<String>> entries = new HashMap<>();
    StringBuilder entry = new StringBuilder();
    for (String line : lines(file)) {
      if (!line.startsWith(" ")) {
        add(entries, entry.toString());
        entry.setLength(0);
      }
      entry.append(line);
    }
    add(entries, entry.toString());
    return new Stock(entries);
  }

  /** The cells of a file of rows, parted by bars. */
  static List<List<String>> rows(String file) {
    return lines(file).stream().map(Stock::cells).toList();
  }

  boolean has(String key) {
    return entries.containsKey(key);
  }

  List<String> all(String key) {
    List<String> found = entries.get(key);
    if (found == null) {
      throw new IllegalArgumentException("The demo programme has no words for " + key);
    }
    return found;
  }

  /** A list within a cell, parted by commas. */
  static List<String> parts(String cell) {
    return Arrays.stream(cell.split(",")).map(String::strip).filter(p -> !p.isEmpty()).toList();
  }

  private static void add(Map<String, List<String>> entries, String entry) {
    int colon = entry.indexOf(':');
    if (colon > 0) {
      entries.put(entry.substring(0, colon).strip(), cells(entry.substring(colon + 1)));
    }
  }

  private static List<String> cells(String line) {
    return new ArrayList<>(Arrays.stream(line.split("\\|", -1)).map(String::strip).toList());
  }

  private static List<String> lines(String file) {
    try (InputStream content = Stock.class.getResourceAsStream("/demo/" + file)) {
      return new String(content.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException("Demo file " + file, failure);
    }
  }
}
