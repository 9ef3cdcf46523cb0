package dev.hatchway.review;

import java.util.UUID;

/** What review asks of the process of a waitlisted application; the engine implements it. */
public interface WaitlistProcess {

  /** A place came free: the committee takes the application up again. */
  void placeFreed(UUID applicationId);
}
