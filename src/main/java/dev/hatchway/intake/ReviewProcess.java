package dev.hatchway.intake;

import java.util.UUID;

/** What intake asks of the process that carries an application; the engine's side implements it. */
public interface ReviewProcess {

  /** Starts the process of a submitted application, in the caller's transaction. */
  void start(StartupApplication application);

  /**
   * Tells the process that its applicant corrected what the application says, so that decisions
   * that looked at it are made again.
   */
  void corrected(StartupApplication application);

  /** Whether it still runs, so that it can be told anything. */
  boolean runs(UUID applicationId);

  /** Tells the process that the applicant takes a rejection to a person. */
  void appeal(UUID applicationId);

  /** Tells the process, wherever it stands, that the applicant withdraws. */
  void withdraw(UUID applicationId, String reason);
}
