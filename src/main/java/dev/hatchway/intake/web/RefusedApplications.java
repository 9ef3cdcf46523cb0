package dev.hatchway.intake.web;

import dev.hatchway.intake.Applications;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.web.RefusedCases;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Refusals name an application by its reference, as people know it. */
@ApplicationScoped
class RefusedApplications implements RefusedCases {

  private final Applications applications;

  RefusedApplications(Applications applications) {
    this.applications = applications;
  }

  @Override
  public UUID applicationOf(String subject, String id) {
    if (!subject.equals("application")) {
      return null;
    }
    try {
      return applications.byReference(id).id();
    } catch (CommandRejected unknown) {
      return null;
    }
  }
}
