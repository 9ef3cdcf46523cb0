package dev.hatchway.process.engine;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** The instance on whose behalf a service task runs, and its data inputs. */
public record ServiceCall(
    UUID instanceId,
    UUID rootInstanceId,
    UUID applicationId,
    UUID programmeId,
    Map<String, Object> inputs) {

  /** A text input; null where the process has none. */
  public String text(String name) {
    Object value = inputs.get(name);
    return value == null ? null : value.toString();
  }

  /**
   * An input that is a duration as ISO 8601 writes it; IllegalArgumentException where it is
   * missing.
   */
  public Duration duration(String name) {
    return Duration.parse(required(name));
  }

  /** An input that is an id; IllegalArgumentException where it is missing or none. */
  public UUID id(String name) {
    return UUID.fromString(required(name));
  }

  private String required(String name) {
    String text = text(name);
    if (text == null) {
      throw new IllegalArgumentException("The process gave no " + name);
    }
    return text;
  }
}
