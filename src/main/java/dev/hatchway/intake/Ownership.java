package dev.hatchway.intake;

import dev.hatchway.identity.Authorization.Subject;

/**
 * An application as a subject of authorization: its programme's, and its applicant's where it has
 * one.
 */
public final class Ownership {

  private Ownership() {}

  public static Subject of(StartupApplication application) {
    return Subject.ownedBy(
        "application",
        application.reference(),
        application.programmeId(),
        application.applicantId());
  }
}
