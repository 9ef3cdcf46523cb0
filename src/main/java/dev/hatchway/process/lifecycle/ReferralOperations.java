package dev.hatchway.process.lifecycle;

import static dev.hatchway.identity.Actor.SYSTEM;

import dev.hatchway.process.engine.ServiceCall;
import dev.hatchway.process.engine.ServiceOperations;
import dev.hatchway.routing.ChooseResource;
import dev.hatchway.routing.LapseReferral;
import dev.hatchway.routing.RecordDecline;
import dev.hatchway.routing.ReserveCapacity;
import dev.hatchway.tasks.RemindOwners;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** One need of a startup and the partner resources that are asked for it. */
@ApplicationScoped
class ReferralOperations implements ServiceOperations {

  private final ChooseResource chooseResource;
  private final LapseReferral lapseReferral;
  private final RecordDecline recordDecline;
  private final ReserveCapacity reserveCapacity;
  private final RemindOwners remindOwners;

  ReferralOperations(
      ChooseResource chooseResource,
      LapseReferral lapseReferral,
      RecordDecline recordDecline,
      ReserveCapacity reserveCapacity,
      RemindOwners remindOwners) {
    this.chooseResource = chooseResource;
    this.lapseReferral = lapseReferral;
    this.recordDecline = recordDecline;
    this.reserveCapacity = reserveCapacity;
    this.remindOwners = remindOwners;
  }

  @Override
  public void define(Definer operations) {
    operations.operation("chooseResource", this::choose);
    operations.command("lapseReferral", call -> lapseReferral.lapse(SYSTEM, call.id("referralId")));
    operations.command(
        "recordDecline", call -> recordDecline.record(SYSTEM, call.id("referralId")));
    operations.command(
        "reserveCapacity", call -> reserveCapacity.reserve(SYSTEM, call.id("referralId")));
    operations.command(
        "remindPartner", call -> remindOwners.remind(call.instanceId(), "answerReferral"));
  }

  private Map<String, Object> choose(ServiceCall call) {
    return chooseResource
        .choose(SYSTEM, call.applicationId(), call.text("need"))
        .map(ReferralOperations::variables)
        .orElse(Map.of("anotherResource", false));
  }

  private static Map<String, Object> variables(ChooseResource.Chosen chosen) {
    return Map.of(
        "anotherResource", true,
        "referralId", chosen.referralId().toString(),
        "partnerId", chosen.partnerId().toString(),
        "answerWithin", chosen.answerWithin().toString(),
        "referralReminderAfter", chosen.reminderAfter().toString());
  }
}
