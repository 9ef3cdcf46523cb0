package dev.hatchway.process.lifecycle;

import static dev.hatchway.identity.Actor.SYSTEM;

import dev.hatchway.process.engine.ServiceCall;
import dev.hatchway.process.engine.ServiceOperations;
import dev.hatchway.review.CompareReviews;
import dev.hatchway.review.ConveneCommittee;
import dev.hatchway.review.LapseWaitlist;
import dev.hatchway.review.WaitlistApplication;
import dev.hatchway.tasks.EscalateTasks;
import dev.hatchway.tasks.RemindOwners;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/** From the reviews to the committee, and the waitlist. */
@ApplicationScoped
class ReviewOperations implements ServiceOperations {

  private final RemindOwners remindOwners;
  private final EscalateTasks escalateTasks;
  private final CompareReviews compareReviews;
  private final ConveneCommittee conveneCommittee;
  private final WaitlistApplication waitlistApplication;
  private final LapseWaitlist lapseWaitlist;

  ReviewOperations(
      RemindOwners remindOwners,
      EscalateTasks escalateTasks,
      CompareReviews compareReviews,
      ConveneCommittee conveneCommittee,
      WaitlistApplication waitlistApplication,
      LapseWaitlist lapseWaitlist) {
    this.remindOwners = remindOwners;
    this.escalateTasks = escalateTasks;
    this.compareReviews = compareReviews;
    this.conveneCommittee = conveneCommittee;
    this.waitlistApplication = waitlistApplication;
    this.lapseWaitlist = lapseWaitlist;
  }

  @Override
  public void define(Definer operations) {
    operations.command(
        "remindReviewers", call -> remindOwners.remind(call.instanceId(), "reviewApplication"));
    operations.command(
        "escalateReviews", call -> escalateTasks.escalate(call.instanceId(), "reviewApplication"));
    operations.operation("compareReviews", this::compare);
    operations.command(
        "conveneCommittee", call -> conveneCommittee.convene(SYSTEM, call.applicationId()));
    operations.command(
        "waitlistApplication",
        call ->
            waitlistApplication.waitlist(
                SYSTEM, call.applicationId(), call.duration("waitlistFor")));
    operations.command("lapseWaitlist", call -> lapseWaitlist.lapse(SYSTEM, call.applicationId()));
  }

  private Map<String, Object> compare(ServiceCall call) {
    CompareReviews.Result result = compareReviews.compare(SYSTEM, call.applicationId());
    return Map.of(
        "diverging", result.diverging(),
        "reviewed", true,
        "reviewedBy", result.reviewedBy().stream().map(UUID::toString).toList());
  }
}
