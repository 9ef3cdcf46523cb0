package dev.hatchway.intake;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Authorization;
import dev.hatchway.identity.Permission;
import dev.hatchway.platform.Command;
import dev.hatchway.programme.Programme;
import dev.hatchway.programme.Programmes;
import java.util.UUID;

/**
 * Takes one row of a file as an application without an applicant: only the company's name must be
 * known.
 */
@Command
public class SubmitFromFile {

  private final Authorization authorization;
  private final Programmes programmes;
  private final ProfileCheck check;
  private final NewApplications newApplications;

  SubmitFromFile(
      Authorization authorization,
      Programmes programmes,
      ProfileCheck check,
      NewApplications newApplications) {
    this.authorization = authorization;
    this.programmes = programmes;
    this.check = check;
    this.newApplications = newApplications;
  }

  /**
   * CONFLICT where a company of this name and country applied to the open cohort already; its id is
   * the other's reference.
   */
  public StartupApplication submit(Actor actor, UUID programmeId, ApplicationProfile profile) {
    Programme programme = programmes.withId(programmeId);
    authorization.require(
        actor,
        Permission.IMPORT_APPLICATIONS,
        Authorization.Subject.inProgramme("programme", programme.code(), programme.id()));
    check.requireNamed(profile.company().legalName(), profile);
    return newApplications.take(actor, programme, null, StartupApplication.Source.FILE, profile);
  }
}
