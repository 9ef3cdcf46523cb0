package dev.hatchway.intake;

import java.util.UUID;

/** Corrections that somebody has yet to look at; review knows them. */
public interface OpenCorrections {

  /**
   * Whether one of the application's waits for a manager, or for reviews that are written again.
   */
  boolean anyOf(UUID applicationId);
}
