package dev.hatchway.intake.web;

import dev.hatchway.intake.ApplicationProfile;
import dev.hatchway.intake.ApplicationStage;
import dev.hatchway.intake.StartupApplication;
import dev.hatchway.platform.Unreadable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An application as JSON, with what of its profile is stored and can't be read. */
record ApplicationText(
    UUID id,
    String reference,
    ApplicationStage stage,
    StartupApplication.Source source,
    String companyName,
    String country,
    Instant createdAt,
    Instant submittedAt,
    Instant updatedAt,
    int version,
    ApplicationProfile profile,
    List<Unreadable> unreadable) {

  static ApplicationText of(StartupApplication application) {
    return new ApplicationText(
        application.id(),
        application.reference(),
        application.stage(),
        application.source(),
        application.companyName(),
        application.country(),
        application.createdAt(),
        application.submittedAt(),
        application.updatedAt(),
        application.version(),
        application.profile(),
        application.profile().unreadable());
  }
}
