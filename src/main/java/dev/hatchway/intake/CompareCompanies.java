package dev.hatchway.intake;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Authorization;
import dev.hatchway.identity.Permission;
import dev.hatchway.intake.CompanyComparison.Verdict;
import dev.hatchway.platform.AuditTrail;
import dev.hatchway.platform.Command;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.CommandRejected.FieldError;
import dev.hatchway.platform.Ids;
import dev.hatchway.platform.Time;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;

/**
 * Decides whether two applications are one company's, and whether one of its applicants is asked to
 * withdraw. Nothing is withdrawn by it: the applicant does that, or nobody.
 */
@Command
public class CompareCompanies {

  private final Authorization authorization;
  private final Applications applications;
  private final EntityManager entities;
  private final AuditTrail audit;
  private final Time time;

  CompareCompanies(
      Authorization authorization,
      Applications applications,
      EntityManager entities,
      AuditTrail audit,
      Time time) {
    this.authorization = authorization;
    this.applications = applications;
    this.entities = entities;
    this.audit = audit;
    this.time = time;
  }

  /**
   * The application at {@code reference} is the one whose applicant is asked, where the verdict
   * says so: INVALID_ARGUMENT where it has none, where the two are of different programmes or one,
   * and where no reason is given.
   */
  public void decide(Actor actor, String reference, String other, Verdict verdict, String why) {
    StartupApplication one = managed(actor, reference);
    StartupApplication two = managed(actor, other);
    if (one.id().equals(two.id()) || !one.cohortId().equals(two.cohortId())) {
      throw refused(reference, "other", "refusal.not-comparable");
    }
    if (verdict == null) {
      throw refused(reference, "verdict", "refusal.field.choice");
    }
    boolean asks = verdict == Verdict.SAME_ASK_TO_WITHDRAW;
    if (asks && one.applicantId() == null) {
      throw refused(reference, "verdict", "refusal.nobody-to-ask");
    }
    String reason = Statements.checked(why);
    var now = time.instant();
    entities.persist(
        new CompanyComparison(
                Ids.next(now), one.id(), two.id(), verdict, asks ? one.id() : null, reason)
            .decided(actor.username(), now));
    note(actor, one, two, verdict, reason);
    note(actor, two, one, verdict, reason);
  }

  private StartupApplication managed(Actor actor, String reference) {
    StartupApplication application = applications.byReference(reference);
    authorization.require(actor, Permission.MANAGE_PROGRAMME, Ownership.asStaff(application));
    return application;
  }

  private void note(
      Actor actor,
      StartupApplication application,
      StartupApplication other,
      Verdict verdict,
      String why) {
    audit.record(
        Admission.event(
            actor,
            application,
            "application.compared",
            Map.of("other", other.reference(), "verdict", verdict, "reason", why)));
  }

  private static CommandRejected refused(String reference, String field, String reason) {
    return CommandRejected.invalidFields(
        "application", reference, List.of(new FieldError(field, reason)));
  }
}
