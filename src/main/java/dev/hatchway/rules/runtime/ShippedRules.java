package dev.hatchway.rules.runtime;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** The rules that come with Hatchway: the files that {@code rules/index} lists. */
@ApplicationScoped
public class ShippedRules {

  private static final String ROOT = "content/rules/";

  /** Content of each shipped file, by path. */
  public Map<String, byte[]> files() {
    Map<String, byte[]> files = new TreeMap<>();
    new String(read("index"), StandardCharsets.UTF_8)
        .lines()
        .filter(path -> !path.isBlank())
        .forEach(path -> files.put(path, read(path)));
    return files;
  }

  private static byte[] read(String path) {
    try (InputStream file = ShippedRules.class.getClassLoader().getResourceAsStream(ROOT + path)) {
      if (file == null) {
        throw new FileNotFoundException(ROOT + path);
      }
      return file.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException("Shipped rule file " + path, unreadable);
    }
  }
}
