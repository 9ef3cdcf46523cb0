package dev.hatchway.demo;

import dev.hatchway.identity.Actor;
import dev.hatchway.intake.ApplicationProfile;
import dev.hatchway.intake.SaveDraft;
import dev.hatchway.intake.StartDraft;
import dev.hatchway.intake.SubmitApplication;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** How an application is written in the form: begun, saved half-way, completed and handed in. */
@ApplicationScoped
class Drafting {

  private final StartDraft startDraft;
  private final SaveDraft saveDraft;
  private final SubmitApplication submitApplication;

  Drafting(StartDraft startDraft, SaveDraft saveDraft, SubmitApplication submitApplication) {
    this.startDraft = startDraft;
    this.saveDraft = saveDraft;
    this.submitApplication = submitApplication;
  }

  /** Begins it, and plans that it is handed in within the hour, unless it is to stay a draft. */
  Case begin(Scene scene, Arrival arrival, Actor applicant) {
    UUID id = startDraft.start(applicant, scene.cast().programmeCode());
    ApplicationProfile profile = arrival.company().profile();
    Case fresh = new Case(arrival.company(), arrival.fate(), applicant, id);
    scene.add(fresh);
    if (arrival.fate() == Fate.DRAFT) {
      saveDraft.save(applicant, id, half(profile), null);
      return fresh;
    }
    Dice dice = scene.dice(fresh, "form");
    scene
        .agenda()
        .add(
            arrival.at().plusSeconds(60L * dice.between(12, 55)),
            arrival.company().key() + " hands in",
            () -> {
              saveDraft.save(applicant, id, profile, null);
              submitApplication.submit(applicant, id);
            });
    return fresh;
  }

  /** Who they are and what they make; what they want is still to be said. */
  private static ApplicationProfile half(ApplicationProfile profile) {
    return new ApplicationProfile(
        profile.company(), profile.product(), null, null, null, null, null, profile.website());
  }
}
