package dev.hatchway.rules.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class EditingWordsTest {

  private static final Pattern SAID =
      Pattern.compile("Words\\s*\\.(of|withNearest)\\(\\s*\"([a-z-]+)\"");

  @Test
  void shouldHaveASentenceForEveryProblem() throws IOException {
    Properties sentences = new Properties();
    try (var reader =
        Files.newBufferedReader(Path.of("src/main/resources/messages/editing.properties"))) {
      sentences.load(reader);
    }
    Set<String> said = new TreeSet<>();
    try (var files = Files.list(Path.of("src/main/java/dev/hatchway/rules/editing"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        Matcher key = SAID.matcher(Files.readString(file));
        while (key.find()) {
          said.add("editing.problem." + key.group(2));
          if (key.group(1).equals("withNearest")) {
            said.add("editing.problem." + key.group(2) + "-nearest");
          }
        }
      }
    }

    assertThat(said).hasSizeGreaterThan(30);
    assertThat(sentences.stringPropertyNames()).containsAll(said);
  }
}
