package dev.hatchway.process.lifecycle;

import static dev.hatchway.identity.Actor.SYSTEM;

import dev.hatchway.process.engine.ServiceOperations;
import dev.hatchway.review.DismissAppeal;
import dev.hatchway.review.OpenAppeal;
import dev.hatchway.review.ReconsiderApplication;
import dev.hatchway.review.RejectApplication;
import jakarta.enterprise.context.ApplicationScoped;

/** Rejection and what can be done about it. */
@ApplicationScoped
class AppealOperations implements ServiceOperations {

  private final RejectApplication rejectApplication;
  private final OpenAppeal openAppeal;
  private final DismissAppeal dismissAppeal;
  private final ReconsiderApplication reconsiderApplication;

  AppealOperations(
      RejectApplication rejectApplication,
      OpenAppeal openAppeal,
      DismissAppeal dismissAppeal,
      ReconsiderApplication reconsiderApplication) {
    this.rejectApplication = rejectApplication;
    this.openAppeal = openAppeal;
    this.dismissAppeal = dismissAppeal;
    this.reconsiderApplication = reconsiderApplication;
  }

  @Override
  public void define(Definer operations) {
    operations.command(
        "rejectApplication",
        call ->
            rejectApplication.reject(SYSTEM, call.applicationId(), call.duration("appealWithin")));
    operations.command("openAppeal", call -> openAppeal.open(SYSTEM, call.applicationId()));
    operations.command(
        "dismissAppeal", call -> dismissAppeal.dismiss(SYSTEM, call.applicationId()));
    operations.command(
        "reconsiderApplication",
        call -> reconsiderApplication.reconsider(SYSTEM, call.applicationId()));
  }
}
