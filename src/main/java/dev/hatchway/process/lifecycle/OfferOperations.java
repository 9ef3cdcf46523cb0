package dev.hatchway.process.lifecycle;

import static dev.hatchway.identity.Actor.SYSTEM;

import dev.hatchway.process.engine.ServiceOperations;
import dev.hatchway.routing.LapseOffer;
import dev.hatchway.routing.MakeOffer;
import dev.hatchway.routing.RecordDeclinedOffer;
import dev.hatchway.routing.StartOnboarding;
import dev.hatchway.tasks.RemindOwners;
import jakarta.enterprise.context.ApplicationScoped;

/** The programme's offer and the startup's answer. */
@ApplicationScoped
class OfferOperations implements ServiceOperations {

  private final MakeOffer makeOffer;
  private final LapseOffer lapseOffer;
  private final RecordDeclinedOffer recordDeclinedOffer;
  private final StartOnboarding startOnboarding;
  private final RemindOwners remindOwners;

  OfferOperations(
      MakeOffer makeOffer,
      LapseOffer lapseOffer,
      RecordDeclinedOffer recordDeclinedOffer,
      StartOnboarding startOnboarding,
      RemindOwners remindOwners) {
    this.makeOffer = makeOffer;
    this.lapseOffer = lapseOffer;
    this.recordDeclinedOffer = recordDeclinedOffer;
    this.startOnboarding = startOnboarding;
    this.remindOwners = remindOwners;
  }

  @Override
  public void define(Definer operations) {
    operations.command(
        "makeOffer",
        call -> makeOffer.make(SYSTEM, call.applicationId(), call.duration("offerValidFor")));
    operations.command(
        "remindApplicant", call -> remindOwners.remind(call.instanceId(), "acceptOffer"));
    operations.command("lapseOffer", call -> lapseOffer.lapse(SYSTEM, call.applicationId()));
    operations.command(
        "recordDeclinedOffer", call -> recordDeclinedOffer.record(SYSTEM, call.applicationId()));
    operations.command(
        "startOnboarding", call -> startOnboarding.start(SYSTEM, call.applicationId()));
  }
}
