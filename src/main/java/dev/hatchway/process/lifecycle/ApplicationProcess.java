package dev.hatchway.process.lifecycle;

import dev.hatchway.identity.Actor;
import dev.hatchway.intake.ReviewProcess;
import dev.hatchway.intake.StartupApplication;
import dev.hatchway.process.engine.DeliverMessage;
import dev.hatchway.process.engine.RunningInstances;
import dev.hatchway.process.engine.StartProcess;
import dev.hatchway.process.engine.StartProcess.NewInstance;
import dev.hatchway.review.QuestionProcess;
import dev.hatchway.review.TakeInCorrection;
import dev.hatchway.review.WaitlistProcess;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What people's commands mean to the process of an application: its start and its messages. */
@ApplicationScoped
class ApplicationProcess implements ReviewProcess, QuestionProcess, WaitlistProcess {

  static final String PROCESS = "applicationReview";

  private final StartProcess startProcess;
  private final DeliverMessage deliverMessage;
  private final RunningInstances running;
  private final TakeInCorrection takeInCorrection;

  ApplicationProcess(
      StartProcess startProcess,
      DeliverMessage deliverMessage,
      RunningInstances running,
      TakeInCorrection takeInCorrection) {
    this.startProcess = startProcess;
    this.deliverMessage = deliverMessage;
    this.running = running;
    this.takeInCorrection = takeInCorrection;
  }

  @Override
  public void start(StartupApplication application) {
    startProcess.start(
        new NewInstance(
            PROCESS,
            application.id(),
            application.programmeId(),
            application.companyName(),
            application.reference(),
            variables(application)));
  }

  @Override
  public void corrected(StartupApplication application) {
    if (!deliverMessage.deliverIfAwaited(PROCESS, application.id(), "applicationCorrected")) {
      takeInCorrection.notHeard(Actor.SYSTEM, application.id());
    }
  }

  @Override
  public boolean runs(UUID applicationId) {
    return running.runs(PROCESS, applicationId);
  }

  @Override
  public void appeal(UUID applicationId) {
    deliverMessage.deliver(PROCESS, applicationId, "appealReceived");
  }

  @Override
  public void withdraw(UUID applicationId, String reason) {
    deliverMessage.deliver(PROCESS, applicationId, "applicationWithdrawn");
  }

  @Override
  public void asked(UUID applicationId) {
    deliverMessage.deliver(PROCESS, applicationId, "questionAsked");
  }

  @Override
  public void answered(UUID applicationId) {
    deliverMessage.deliver(PROCESS, applicationId, "answerReceived");
  }

  @Override
  public void placeFreed(UUID applicationId) {
    deliverMessage.deliver(PROCESS, applicationId, "placeFreed");
  }

  private static Map<String, Object> variables(StartupApplication application) {
    Map<String, Object> variables = new HashMap<>();
    variables.put("applicationId", application.id().toString());
    variables.put("reviewed", false);
    if (application.applicantId() != null) {
      variables.put("applicantId", application.applicantId().toString());
    }
    return variables;
  }
}
