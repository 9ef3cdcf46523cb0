package dev.hatchway.review;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Authorization;
import dev.hatchway.identity.Permission;
import dev.hatchway.intake.ApplicationStage;
import dev.hatchway.intake.Applications;
import dev.hatchway.intake.Ownership;
import dev.hatchway.intake.StartupApplication;
import dev.hatchway.platform.Command;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.Ids;
import dev.hatchway.platform.Time;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Asks the applicant something while the application is being judged; one question at a time. */
@Command
public class AskApplicant {

  /** Where somebody is judging the application, so that an answer can still change something. */
  static final Set<ApplicationStage> ASKABLE =
      EnumSet.of(
          ApplicationStage.SUBMITTED,
          ApplicationStage.SCREENING,
          ApplicationStage.IN_REVIEW,
          ApplicationStage.IN_COMMITTEE,
          ApplicationStage.WAITLISTED,
          ApplicationStage.APPEALED);

  private final Authorization authorization;
  private final Applications applications;
  private final Questions questions;
  private final QuestionProcess process;
  private final ReviewTrail trail;
  private final Time time;

  AskApplicant(
      Authorization authorization,
      Applications applications,
      Questions questions,
      QuestionProcess process,
      ReviewTrail trail,
      Time time) {
    this.authorization = authorization;
    this.applications = applications;
    this.questions = questions;
    this.process = process;
    this.trail = trail;
    this.time = time;
  }

  /** Gives the question's id; INVALID_STATE where another is open or nobody judges any more. */
  public UUID ask(Actor actor, UUID applicationId, String text) {
    StartupApplication application = applications.byId(applicationId);
    authorization.require(actor, Permission.ASK_APPLICANT, Ownership.of(application));
    if (!ASKABLE.contains(application.stage())) {
      throw CommandRejected.invalidState(
          "application", application.reference(), "refusal.not-askable", application.reference());
    }
    String asked = Wording.checked("question", "question", text);
    var now = time.instant();
    var question = new Question(Ids.next(now), applicationId, asked, new By(actor.id(), now));
    questions.add(question, application.reference());
    trail.record(
        actor,
        "question.asked",
        new ReviewTrail.Subject("question", question.id()),
        applicationId,
        Map.of("question", asked));
    process.asked(applicationId);
    return question.id();
  }
}
