package dev.hatchway.web;

import dev.hatchway.platform.Isolated;
import jakarta.enterprise.context.RequestScoped;

/** {@link Words} in the language of the current reader. */
@RequestScoped
public class Sayings {

  private final Words words;
  private final Reader reader;

  Sayings(Words words, Reader reader) {
    this.words = words;
    this.reader = reader;
  }

  public String say(String key, Object... arguments) {
    return worded(words.say(reader.locale(), key, arguments));
  }

  /** A text that was put together for people: isolates in it are for pages only. */
  public String worded(String text) {
    return reader.isProgram() ? Isolated.without(text) : text;
  }

  public String name(Enum<?> value) {
    return words.name(reader.locale(), value);
  }

  public boolean knows(String key) {
    return words.knows(key);
  }
}
