package dev.hatchway.rules.cli;

import dev.hatchway.rules.runtime.RuleFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The rule files of a folder; hidden files and the index of shipped rules are none. */
final class RuleFolder {

  private RuleFolder() {}

  static RuleFiles read(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new Unusable("There is no folder " + folder);
    }
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) all::iterator) {
        String path = folder.relativize(file).toString().replace('\\', '/');
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && isRule(path)) {
          files.put(path, Files.readAllBytes(file));
        }
      }
    } catch (IOException unreadable) {
      throw new Unusable("Not readable: " + unreadable.getMessage());
    }
    if (files.isEmpty()) {
      throw new Unusable("There are no files in " + folder);
    }
    return new RuleFiles(files);
  }

  private static boolean isRule(String path) {
    return !path.equals("index") && !path.startsWith(".") && !path.contains("/.");
  }
}
