package dev.hatchway.intake;

import dev.hatchway.identity.Actor;
import dev.hatchway.platform.Ids;
import dev.hatchway.platform.Time;
import dev.hatchway.programme.Programme;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/** Applications that come in complete, without a draft before. */
@ApplicationScoped
class NewApplications {

  private final Intake intake;
  private final Admission admission;
  private final EntityManager entities;
  private final Time time;

  NewApplications(Intake intake, Admission admission, EntityManager entities, Time time) {
    this.intake = intake;
    this.admission = admission;
    this.entities = entities;
    this.time = time;
  }

  /** Adds a checked profile to the programme's open cohort and submits it. */
  StartupApplication take(
      Actor actor,
      Programme programme,
      UUID applicantId,
      StartupApplication.Source source,
      ApplicationProfile profile) {
    String name = profile.company().legalName();
    Intake.Place place = intake.openPlace(programme, Intake.Applying.of(profile, applicantId));
    intake.requireFree(place, name);
    var now = time.instant();
    var application =
        new StartupApplication(
            Ids.next(now),
            programme.id(),
            place.cohort().id(),
            intake.reference(programme, place),
            applicantId,
            source,
            now);
    application.describe(profile, now);
    entities.persist(application);
    admission.admit(actor, application);
    return application;
  }
}
