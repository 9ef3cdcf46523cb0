package dev.hatchway.web;

import dev.hatchway.platform.Isolated;
import io.quarkus.runtime.LaunchMode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jboss.logging.Logger;

/**
 * The sentences that people read, by key, from {@code messages/<room>.properties} (UTF-8, {@link
 * MessageFormat}). A key without a sentence is shown as it is, and fails in tests.
 */
@ApplicationScoped
public class Words {

  /** Every room with sentences of its own; a room without a file is skipped. */
  private static final List<String> ROOMS =
      List.of(
          "web",
          "refusal",
          "identity",
          "programme",
          "people",
          "audit",
          "tasks",
          "intake",
          "rules",
          "checks",
          "simulation",
          "authoring",
          "editing",
          "review",
          "routing",
          "onboarding",
          "process",
          "monitoring",
          "notification",
          "demo");

  private static final Logger LOG = Logger.getLogger(Words.class);

  private final Map<String, String> sentences = new HashMap<>();
  private final boolean strict = LaunchMode.current() == LaunchMode.TEST;

  Words() {
    ROOMS.forEach(this::read);
  }

  private void read(String room) {
    String file = "messages/" + room + ".properties";
    try {
      for (URL url : Collections.list(Words.class.getClassLoader().getResources(file))) {
        read(url);
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(file, unreadable);
    }
  }

  private void read(URL file) throws IOException {
    try (Reader text = new InputStreamReader(file.openStream(), StandardCharsets.UTF_8)) {
      Properties read = new Properties();
      read.load(text);
      read.stringPropertyNames().forEach(key -> sentences.put(key, read.getProperty(key)));
    }
  }

  /**
   * The sentence with its arguments filled in, as the locale writes numbers and dates. Texts among
   * them are isolated where they could turn the rest of the sentence round.
   */
  public String say(Locale locale, String key, Object... arguments) {
    String sentence = sentences.get(key);
    if (sentence == null) {
      return unknown(key);
    }
    Object[] said = Arrays.stream(arguments).map(argument -> word(locale, argument)).toArray();
    return new MessageFormat(sentence, locale).format(said);
  }

  private Object word(Locale locale, Object argument) {
    if (argument instanceof Enum<?> value) {
      // a state or event without a word of its own reads as it is called
      return knows(keyOf(value))
          ? name(locale, value)
          : value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
    if (argument instanceof LocalDate day) {
      return Formats.date(locale, day);
    }
    return argument instanceof String text ? Isolated.part(text) : argument;
  }

  /** The word for one value of an enumeration: key {@code <EnumSimpleName>.<NAME>}. */
  public String name(Locale locale, Enum<?> value) {
    return say(locale, keyOf(value));
  }

  private static String keyOf(Enum<?> value) {
    return value.getDeclaringClass().getSimpleName() + "." + value.name();
  }

  public boolean knows(String key) {
    return sentences.containsKey(key);
  }

  private String unknown(String key) {
    if (strict) {
      throw new IllegalArgumentException("No sentence for message key '" + key + "'");
    }
    LOG.warnf("No sentence for message key '%s'", key);
    return key;
  }
}
