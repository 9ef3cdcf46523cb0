package dev.hatchway.process.lifecycle;

import dev.hatchway.platform.Step;
import dev.hatchway.process.engine.DeliverMessage;
import dev.hatchway.review.WaitingForReviewers;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Lets one application that waits for reviewers go on where somebody is free now, in one step. */
@ApplicationScoped
@Step
class WakeApplication {

  private final WaitingForReviewers waiting;
  private final DeliverMessage deliverMessage;

  WakeApplication(WaitingForReviewers waiting, DeliverMessage deliverMessage) {
    this.waiting = waiting;
    this.deliverMessage = deliverMessage;
  }

  /** INVALID_STATE where it does not wait any more. */
  void wake(UUID applicationId) {
    if (waiting.isAnyFree(applicationId)) {
      deliverMessage.deliver(ApplicationProcess.PROCESS, applicationId, "reviewerFreed");
    }
  }
}
