package dev.hatchway.intake;

import dev.hatchway.platform.CommandRejected;
import jakarta.enterprise.context.ApplicationScoped;

/** Nobody decides on facts of which it is still open what they mean to earlier decisions. */
@ApplicationScoped
public class SettledFacts {

  private final OpenCorrections corrections;

  SettledFacts(OpenCorrections corrections) {
    this.corrections = corrections;
  }

  /** INVALID_STATE while a correction waits for a manager or for reviews written again. */
  public void require(StartupApplication application) {
    if (corrections.anyOf(application.id())) {
      throw CommandRejected.invalidState(
          "application",
          application.reference(),
          "refusal.correction-open",
          application.reference());
    }
  }
}
