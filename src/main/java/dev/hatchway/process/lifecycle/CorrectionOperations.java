package dev.hatchway.process.lifecycle;

import static dev.hatchway.identity.Actor.SYSTEM;

import dev.hatchway.process.engine.DeliverMessage;
import dev.hatchway.process.engine.ServiceCall;
import dev.hatchway.process.engine.ServiceOperations;
import dev.hatchway.review.CompareReviews;
import dev.hatchway.review.CorrectionOutcome;
import dev.hatchway.review.EndReviews;
import dev.hatchway.review.SettleCorrection;
import dev.hatchway.review.TakeInCorrection;
import dev.hatchway.routing.OrderOfResources;
import dev.hatchway.routing.WithdrawReferrals;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/** What an applicant's correction asks again, and how the application goes on from it. */
@ApplicationScoped
class CorrectionOperations implements ServiceOperations {

  private final TakeInCorrection takeIn;
  private final OrderOfResources order;
  private final CompareReviews compareReviews;
  private final SettleCorrection settle;
  private final WithdrawReferrals withdrawReferrals;
  private final EndReviews endReviews;
  private final DeliverMessage deliverMessage;

  CorrectionOperations(
      TakeInCorrection takeIn,
      OrderOfResources order,
      CompareReviews compareReviews,
      SettleCorrection settle,
      WithdrawReferrals withdrawReferrals,
      EndReviews endReviews,
      DeliverMessage deliverMessage) {
    this.takeIn = takeIn;
    this.order = order;
    this.compareReviews = compareReviews;
    this.settle = settle;
    this.withdrawReferrals = withdrawReferrals;
    this.endReviews = endReviews;
    this.deliverMessage = deliverMessage;
  }

  @Override
  public void define(Definer operations) {
    operations.operation("askAgain", this::askAgain);
    operations.operation("compareReviewsAgain", this::compare);
    operations.command("settleCorrection", call -> settle.settle(SYSTEM, call.applicationId()));
    operations.command("changeCourse", this::changeCourse);
  }

  private Map<String, Object> askAgain(ServiceCall call) {
    boolean resources = order.looksAtChange(call.applicationId());
    return Map.of("judged", takeIn.take(SYSTEM, call.applicationId(), resources));
  }

  private Map<String, Object> compare(ServiceCall call) {
    CompareReviews.Result result = compareReviews.compare(SYSTEM, call.applicationId());
    return Map.of(
        "diverging", result.diverging(),
        "reviewedBy", result.reviewedBy().stream().map(UUID::toString).toList());
  }

  /** Undoes what rests on the decision that is taken back, and moves the application itself. */
  private void changeCourse(ServiceCall call) {
    withdrawReferrals.withdraw(SYSTEM, call.applicationId());
    if (CorrectionOutcome.REJECT.name().equals(call.text("correctionOutcome"))) {
      endReviews.end(SYSTEM, call.applicationId());
    }
    deliverMessage.deliver("applicationReview", call.applicationId(), "courseChanged");
  }
}
