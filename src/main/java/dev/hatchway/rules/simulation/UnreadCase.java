package dev.hatchway.rules.simulation;

import java.util.UUID;

/**
 * A past application that is not counted, since what was decided of it can't be read.
 *
 * @param reference null where the application is gone
 */
public record UnreadCase(
    UUID applicationId, String reference, UUID decisionId, String decision, String why) {

  UnreadCase named(String name) {
    return new UnreadCase(applicationId, name, decisionId, decision, why);
  }
}
