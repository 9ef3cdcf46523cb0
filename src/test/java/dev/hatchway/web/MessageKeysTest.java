package dev.hatchway.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessageKeysTest {

  private static final Path MESSAGES = Path.of("src/main/resources/messages");
  private static final Pattern SAID_IN_TEMPLATE = Pattern.compile("t:say\\('([^']+)'");
  private static final Pattern KEY_IN_JAVA =
      Pattern.compile("\"((?:refusal|web|tasks|identity)\\.[A-Za-z0-9.-]*[A-Za-z0-9])\"");

  @Test
  void shouldHaveASentenceForEveryKeyInTemplates() {
    assertThat(missing("src/main/resources/templates", ".html", SAID_IN_TEMPLATE)).isEmpty();
  }

  @Test
  void shouldHaveASentenceForEveryKeyInCode() {
    assertThat(missing("src/main/java", ".java", KEY_IN_JAVA)).isEmpty();
  }

  @Test
  void shouldHaveSentencesThatCanBeFormatted() {
    sentences()
        .forEach(
            (key, sentence) -> {
              assertThat(new MessageFormat(sentence)).as(key).isNotNull();
              assertThat(sentence.replace("''", "")).as(key).doesNotContain("'");
            });
  }

  /** Keys without a sentence, with the files that say them. */
  private static Map<String, TreeSet<String>> missing(
      String folder, String suffix, Pattern pattern) {
    Map<String, String> known = sentences();
    Map<String, TreeSet<String>> missing = new TreeMap<>();
    for (Path file : files(folder, suffix)) {
      Matcher key = pattern.matcher(read(file));
      while (key.find()) {
        if (!known.containsKey(key.group(1))) {
          missing.computeIfAbsent(key.group(1), k -> new TreeSet<>()).add(file.toString());
        }
      }
    }
    return missing;
  }

  private static Map<String, String> sentences() {
    Map<String, String> all = new TreeMap<>();
    for (Path file : files(MESSAGES.toString(), ".properties")) {
      try (Reader text = Files.newBufferedReader(file)) {
        Properties read = new Properties();
        read.load(text);
        read.stringPropertyNames().forEach(key -> all.put(key, read.getProperty(key)));
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
    return all;
  }

  private static List<Path> files(String folder, String suffix) {
    try (Stream<Path> walk = Files.walk(Path.of(folder))) {
      return walk.filter(path -> path.toString().endsWith(suffix)).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
