package dev.hatchway.intake;

import java.time.Instant;
import java.util.List;

/** Until when something is open to an applicant; a room that promises it contributes a bean. */
public interface PromisedDates {

  /** What can be done, or is kept, until then. */
  enum Promise {
    APPEAL,
    ANSWER,
    WAITLIST
  }

  /** A promise and when it ends: the instant that the process waits for. */
  record Until(Promise promise, Instant at) {}

  /** What holds for the application as it stands, dates that have passed included. */
  List<Until> of(StartupApplication application);
}
