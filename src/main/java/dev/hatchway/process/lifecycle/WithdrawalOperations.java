package dev.hatchway.process.lifecycle;

import static dev.hatchway.identity.Actor.SYSTEM;

import dev.hatchway.onboarding.WithdrawOnboarding;
import dev.hatchway.process.engine.ServiceCall;
import dev.hatchway.process.engine.ServiceOperations;
import dev.hatchway.review.CloseWithdrawn;
import dev.hatchway.routing.WithdrawReferrals;
import jakarta.enterprise.context.ApplicationScoped;

/** What a withdrawal undoes, wherever the application stands. */
@ApplicationScoped
class WithdrawalOperations implements ServiceOperations {

  private final WithdrawReferrals withdrawReferrals;
  private final WithdrawOnboarding withdrawOnboarding;
  private final CloseWithdrawn closeWithdrawn;

  WithdrawalOperations(
      WithdrawReferrals withdrawReferrals,
      WithdrawOnboarding withdrawOnboarding,
      CloseWithdrawn closeWithdrawn) {
    this.withdrawReferrals = withdrawReferrals;
    this.withdrawOnboarding = withdrawOnboarding;
    this.closeWithdrawn = closeWithdrawn;
  }

  @Override
  public void define(Definer operations) {
    operations.command("withdrawApplication", this::withdraw);
  }

  private void withdraw(ServiceCall call) {
    withdrawReferrals.withdraw(SYSTEM, call.applicationId());
    withdrawOnboarding.withdraw(SYSTEM, call.applicationId());
    closeWithdrawn.close(SYSTEM, call.applicationId());
  }
}
