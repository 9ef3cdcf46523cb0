package dev.hatchway.rules.editing;

import dev.hatchway.rules.runtime.RuleFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The rules that ship, as files, with or without a file changed. */
final class DemoFiles {

  private static final Path ROOT = Path.of("rules");

  private DemoFiles() {}

  static RuleFiles all() {
    Map<String, byte[]> files = new TreeMap<>();
    try {
      for (String path : Files.readAllLines(ROOT.resolve("index"))) {
        files.put(path, Files.readAllBytes(ROOT.resolve(path)));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return new RuleFiles(files);
  }

  static String text(String path) {
    return all().text(path);
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
