package dev.hatchway.process.lifecycle;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Durations as process variables hold them: ISO 8601 texts. */
final class Durations {

  private Durations() {}

  static Map<String, Object> texts(Map<String, Duration> durations) {
    Map<String, Object> texts = new HashMap<>();
    durations.forEach((name, duration) -> texts.put(name, duration.toString()));
    return texts;
  }
}
