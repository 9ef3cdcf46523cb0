package dev.hatchway.rules.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * One of the attacks in {@code rules-attacks}: what it tries ({@code #}), the places that must be
 * named ({@code > file:line}), and the files ({@code === path}).
 */
record Attack(String name, String tries, List<String> places, Map<String, String> texts) {

  private static final Path ROOT = Path.of("src/test/resources/rules-attacks");

  static List<Attack> all() {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files.filter(Files::isRegularFile).sorted().map(Attack::read).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Attack read(Path file) {
    try {
      String name = ROOT.relativize(file).toString().replace(".attack", "");
      List<String> places = new ArrayList<>();
      Map<String, String> texts = new TreeMap<>();
      String tries = "";
      String path = null;
      for (String line : Files.readString(file).split("\n", -1)) {
        if (line.startsWith("=== ")) {
          path = line.substring(4);
          texts.put(path, "");
        } else if (path != null) {
          texts.merge(path, line + "\n", String::concat);
        } else if (line.startsWith("> ")) {
          places.add(line.substring(2));
        } else {
          tries = line.substring(2);
        }
      }
      return new Attack(name, tries, places, texts);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  RuleFiles files() {
    Map<String, byte[]> files = new TreeMap<>();
    texts.forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
    return new RuleFiles(files);
  }

  @Override
  public String toString() {
    return name;
  }
}
