package dev.hatchway.intake;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Authorization;
import dev.hatchway.identity.Permission;
import dev.hatchway.platform.CommandRejected;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** An application for somebody to read: NOT_FOUND where there is none, FORBIDDEN who may not. */
@ApplicationScoped
public class OpenApplication {

  private final Applications applications;
  private final Authorization authorization;

  OpenApplication(Applications applications, Authorization authorization) {
    this.applications = applications;
    this.authorization = authorization;
  }

  /** What was never submitted is its applicant's alone. */
  public StartupApplication read(Actor actor, String reference) {
    StartupApplication application = applications.byReference(reference);
    if (application.submittedAt() == null) {
      return allowed(actor, Permission.ACT_AS_APPLICANT, application);
    }
    return allowed(actor, Permission.READ_APPLICATION, application);
  }

  /**
   * As {@link #read}, for what is not for the applicant's eyes: who reviewed, what was discussed.
   */
  public StartupApplication readAsStaff(Actor actor, String reference) {
    StartupApplication application = applications.byReference(reference);
    authorization.require(actor, Permission.READ_APPLICATION, Ownership.asStaff(application));
    if (application.submittedAt() == null) {
      throw CommandRejected.forbidden("application", reference, "refusal.application.a-draft");
    }
    return application;
  }

  /** As {@link #read}, for the applicant's own pages. */
  public StartupApplication own(Actor actor, UUID id) {
    return allowed(actor, Permission.ACT_AS_APPLICANT, applications.byId(id));
  }

  /** As {@link #own}, by reference. */
  public StartupApplication own(Actor actor, String reference) {
    return allowed(actor, Permission.ACT_AS_APPLICANT, applications.byReference(reference));
  }

  private StartupApplication allowed(
      Actor actor, Permission permission, StartupApplication application) {
    authorization.require(actor, permission, Ownership.of(application));
    return application;
  }
}
