package dev.hatchway.review;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Authorization;
import dev.hatchway.identity.Permission;
import dev.hatchway.intake.Applications;
import dev.hatchway.intake.Ownership;
import dev.hatchway.intake.StartupApplication;
import dev.hatchway.platform.Command;
import dev.hatchway.platform.Ids;
import dev.hatchway.platform.Time;
import dev.hatchway.review.Correction.Finding;
import dev.hatchway.review.Correction.Finding.What;
import dev.hatchway.review.Correction.State;
import dev.hatchway.rules.facts.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Takes an applicant's correction in: decisions that looked at what changed are asked again. */
@Command
public class TakeInCorrection {

  private final Authorization authorization;
  private final Applications applications;
  private final AskAgain askAgain;
  private final Reviews reviews;
  private final Corrections corrections;
  private final ReviewTrail trail;
  private final Time time;

  TakeInCorrection(
      Authorization authorization,
      Applications applications,
      AskAgain askAgain,
      Reviews reviews,
      Corrections corrections,
      ReviewTrail trail,
      Time time) {
    this.authorization = authorization;
    this.applications = applications;
    this.askAgain = askAgain;
    this.reviews = reviews;
    this.corrections = corrections;
    this.trail = trail;
    this.time = time;
  }

  /**
   * Gives whether a manager is to be asked what follows, where none is asked already.
   *
   * @param resources whether the order of resources looked at what changed
   */
  public boolean take(Actor actor, UUID applicationId, boolean resources) {
    StartupApplication application = applications.byId(applicationId);
    authorization.require(actor, Permission.MANAGE_PROGRAMME, Ownership.of(application));
    boolean asked = !corrections.in(State.TO_JUDGE, applicationId).isEmpty();
    List<Finding> findings = new ArrayList<>(askAgain.about(actor, application));
    if (resources) {
      findings.add(new Finding(What.RESOURCES, null, null));
    }
    var now = time.instant();
    Correction correction = correction(application, findings);
    boolean toJudge = isToJudge(application, findings);
    if (!toJudge && !asked) {
      correction.settle(now);
    }
    corrections.add(correction);
    trail.application(
        actor,
        "correction.taken-in",
        applicationId,
        Map.of("revision", application.revision(), "findings", findings, "toJudge", toJudge));
    return toJudge && !asked;
  }

  /**
   * Keeps a correction for which the application's process asks nothing again, since it runs by a
   * version that does not know of corrections.
   */
  public void notHeard(Actor actor, UUID applicationId) {
    StartupApplication application = applications.byId(applicationId);
    authorization.require(actor, Permission.MANAGE_PROGRAMME, Ownership.of(application));
    Correction correction = correction(application, List.of());
    correction.wasNotHeard();
    corrections.add(correction);
    trail.application(
        actor, "correction.not-heard", applicationId, Map.of("revision", application.revision()));
  }

  private Correction correction(StartupApplication application, List<Finding> findings) {
    var now = time.instant();
    return new Correction(
        Ids.next(now),
        application.id(),
        application.revision(),
        application.stage(),
        findings,
        now);
  }

  /**
   * While people screen, they see it; once reviews or decisions of an older revision stand, a
   * manager says what becomes of them.
   */
  private boolean isToJudge(StartupApplication application, List<Finding> findings) {
    return switch (application.stage()) {
      case SUBMITTED -> failsScreening(findings);
      case SCREENING -> false;
      case IN_REVIEW -> failsScreening(findings) || isReviewed(application);
      case APPEALED -> isReviewed(application);
      default -> true;
    };
  }

  private boolean isReviewed(StartupApplication application) {
    return reviews.planned(application.id()).stream()
        .anyMatch(p -> p.review().isOlderThan(application.revision()));
  }

  private static boolean failsScreening(List<Finding> findings) {
    return findings.stream()
        .anyMatch(f -> f.what() == What.SCREENING && !Verdict.ELIGIBLE.name().equals(f.after()));
  }
}
