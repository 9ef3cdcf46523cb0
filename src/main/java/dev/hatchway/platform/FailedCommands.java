package dev.hatchway.platform;

import jakarta.inject.Singleton;
import jakarta.persistence.PersistenceException;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Words the failure of a person's command as a refusal, so that whoever sent it keeps what they
 * entered: to be sent again where the infrastructure failed; else with an id under which the log
 * has all of it, and the audit trail why.
 */
@Singleton
class FailedCommands {

  private static final Logger LOG = Logger.getLogger(FailedCommands.class);

  private final Steps steps;
  private final AuditTrail audit;

  FailedCommands(Steps steps, AuditTrail audit) {
    this.steps = steps;
    this.audit = audit;
  }

  /** The failure as it is where it is none of the step's: a refusal, or what a mapper knows. */
  Exception told(Exception failure, String command, StepLog.About about) {
    String errorId = UUID.randomUUID().toString();
    if (Infrastructure.failed(failure)) {
      boolean inDoubt = Causes.of(failure).anyMatch(StepInDoubt.class::isInstance);
      LOG.warnf("%s was not taken, %s: %s", command, errorId, failure);
      return CommandRejected.unavailable(
          errorId, inDoubt ? "refusal.in-doubt" : "refusal.unavailable");
    }
    if (!isOfTheStep(failure)) {
      return failure;
    }
    LOG.errorf(failure, "%s failed, %s", command, errorId);
    note(failure, command, about, errorId);
    return CommandRejected.failed(errorId);
  }

  private static boolean isOfTheStep(Exception failure) {
    return !(failure instanceof CommandRejected)
            && Causes.of(failure)
                .anyMatch(
                    cause -> cause instanceof StepFailure || cause instanceof PersistenceException)
        || Causes.ofDatabase(failure).isPresent();
  }

  private void note(Exception failure, String command, StepLog.About about, String errorId) {
    try {
      steps.call(
          () -> {
            audit.record(
                new AuditTrail.Event(
                    "hatchway",
                    "command.failed",
                    "command",
                    errorId,
                    about.applicationId(),
                    about.instanceId(),
                    Map.of(
                        "command", command,
                        "number", errorId,
                        "reason", FailureText.of(failure))));
            return null;
          });
    } catch (Exception unnoted) {
      // whoever sent the command must be answered all the same; the log has it
      LOG.errorf(unnoted, "The failure %s was not written to the audit trail", errorId);
    }
  }
}
