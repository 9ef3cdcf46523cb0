package dev.hatchway.rules.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/** What the checks say, in the words of the pages. */
final class Sentences {

  private static final String FILE = "messages/checks.properties";

  private final Properties sentences = new Properties();

  Sentences() {
    try (InputStream file = Sentences.class.getClassLoader().getResourceAsStream(FILE)) {
      sentences.load(new InputStreamReader(file, StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  String say(String key, List<Object> arguments) {
    return new MessageFormat(sentences.getProperty(key, key), Locale.ENGLISH)
        .format(arguments.toArray());
  }
}
