package dev.hatchway.web;

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
    return words.say(reader.locale(), key, arguments);
  }

  public String name(Enum<?> value) {
    return words.name(reader.locale(), value);
  }

  public boolean knows(String key) {
    return words.knows(key);
  }
}
