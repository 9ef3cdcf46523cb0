package dev.hatchway.intake;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Authorization;
import dev.hatchway.identity.Permission;
import dev.hatchway.platform.AuditTrail;
import dev.hatchway.platform.Steps;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/** An application for somebody to read; someone who may not is refused, and that is remembered. */
@ApplicationScoped
public class OpenApplication {

  private final Applications applications;
  private final Authorization authorization;
  private final AuditTrail audit;
  private final Steps steps;

  OpenApplication(
      Applications applications, Authorization authorization, AuditTrail audit, Steps steps) {
    this.applications = applications;
    this.authorization = authorization;
    this.audit = audit;
    this.steps = steps;
  }

  /** NOT_FOUND where there is none, FORBIDDEN where the actor may not read it. */
  public StartupApplication read(Actor actor, String reference) {
    return allowed(actor, Permission.READ_APPLICATION, applications.byReference(reference));
  }

  /**
   * As {@link #read}, for what is not for the applicant's eyes: who reviewed, what was discussed.
   */
  public StartupApplication readAsStaff(Actor actor, String reference) {
    StartupApplication application = applications.byReference(reference);
    var subject =
        Authorization.Subject.inProgramme("application", reference, application.programmeId());
    if (!authorization.allows(actor, Permission.READ_APPLICATION, subject)) {
      remember(actor, application);
    }
    authorization.require(actor, Permission.READ_APPLICATION, subject);
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
    if (!authorization.allows(actor, permission, Ownership.of(application))) {
      remember(actor, application);
    }
    authorization.require(actor, permission, Ownership.of(application));
    return application;
  }

  /** In a step of its own: the refusal that follows rolls back whatever else was going on. */
  private void remember(Actor actor, StartupApplication application) {
    try {
      steps.call(
          () -> {
            audit.record(
                Admission.event(actor, application, "application.access-refused", Map.of()));
            return null;
          });
    } catch (RuntimeException failure) {
      throw failure;
    } catch (Exception failure) {
      throw new IllegalStateException("A refused access was not written down", failure);
    }
  }
}
