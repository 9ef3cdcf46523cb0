package dev.hatchway.intake;

import dev.hatchway.programme.Programme;
import dev.hatchway.programme.Programmes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Tells what {@link SubmitFromFile} would refuse, without submitting anything. */
@ApplicationScoped
public class SubmissionTrial {

  private final Programmes programmes;
  private final ProfileCheck check;
  private final Intake intake;

  SubmissionTrial(Programmes programmes, ProfileCheck check, Intake intake) {
    this.programmes = programmes;
    this.check = check;
    this.intake = intake;
  }

  /** Returns where the row would be taken; throws the same refusal where it would not. */
  public void requireAcceptable(UUID programmeId, ApplicationProfile profile) {
    Programme programme = programmes.withId(programmeId);
    String name = profile.company().legalName();
    check.requireNamed(name, profile);
    Intake.Applying applying = Intake.Applying.of(profile, null);
    intake.requireFree(intake.openPlaceWithoutNumber(programme, applying), name);
  }
}
