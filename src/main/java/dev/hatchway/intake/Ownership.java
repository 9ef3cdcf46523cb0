package dev.hatchway.intake;

import dev.hatchway.identity.Authorization.Subject;

/**
 * An application as a subject of authorization: its programme's, and its applicant's where it has
 * one.
 */
public final class Ownership {

  private Ownership() {}

  public static Subject of(StartupApplication application) {
    return asStaff(application).ownedBy(application.applicantId());
  }

  /** The same for those who come to it by a role, be it their own application or not. */
  public static Subject asStaff(StartupApplication application) {
    return Subject.ofApplication(
        "application", application.reference(), application.programmeId(), application.id());
  }
}
