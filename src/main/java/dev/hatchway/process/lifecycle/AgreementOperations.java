package dev.hatchway.process.lifecycle;

import dev.hatchway.process.engine.ServiceOperations;
import dev.hatchway.tasks.RemindOwners;
import jakarta.enterprise.context.ApplicationScoped;

/** Reminding of agreements that wait to be signed. */
@ApplicationScoped
class AgreementOperations implements ServiceOperations {

  private final RemindOwners remindOwners;

  AgreementOperations(RemindOwners remindOwners) {
    this.remindOwners = remindOwners;
  }

  @Override
  public void define(Definer operations) {
    operations.command(
        "remindOfAgreement", call -> remindOwners.remind(call.instanceId(), "signAgreement"));
  }
}
