package dev.hatchway.platform;

import com.fasterxml.jackson.core.JsonProcessingException;

/** What is stored can't be read; the message says what of it, and why. */
public final class UnreadableJson extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  public UnreadableJson(String of, JsonProcessingException failure) {
    this(of, Unreadable.of(failure));
  }

  /** Something is there, and nothing of the form that it should have. */
  public UnreadableJson(String of) {
    this(of, new Unreadable("", false));
  }

  private UnreadableJson(String of, Unreadable part) {
    super("Can't be read: " + of + ", where " + part);
  }
}
