package dev.hatchway.rules.facts;

import java.time.Duration;

/** How long something may take; the name is the process variable that it becomes. */
public record Deadline(String name, Duration duration, String reason) implements Outcome {

  @Override
  public String about() {
    return name;
  }
}
