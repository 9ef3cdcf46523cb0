package dev.hatchway.routing;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Authorization;
import dev.hatchway.identity.Permission;
import dev.hatchway.intake.AdvanceApplication;
import dev.hatchway.intake.Applications;
import dev.hatchway.intake.Ownership;
import dev.hatchway.intake.StageEvent;
import dev.hatchway.intake.StartupApplication;
import dev.hatchway.platform.Command;
import java.util.UUID;

/** Closes an offer that the startup accepted: its onboarding begins. */
@Command
public class StartOnboarding {

  private final Applications applications;
  private final Authorization authorization;
  private final Offers offers;
  private final AdvanceApplication advance;
  private final RoutingTrail trail;

  StartOnboarding(
      Applications applications,
      Authorization authorization,
      Offers offers,
      AdvanceApplication advance,
      RoutingTrail trail) {
    this.applications = applications;
    this.authorization = authorization;
    this.offers = offers;
    this.advance = advance;
    this.trail = trail;
  }

  /** INVALID_STATE unless the startup accepted. */
  public void start(Actor actor, UUID applicationId) {
    StartupApplication application = applications.byId(applicationId);
    authorization.require(actor, Permission.MANAGE_PROGRAMME, Ownership.of(application));
    Offer offer = offers.of(applicationId);
    offer.requireAnswer(OfferAnswer.ACCEPT);
    offer.advance(OfferEvent.ACCEPT);
    advance.advance(actor, applicationId, StageEvent.ACCEPT_OFFER, offer.answerDetail());
    trail.offer(actor, "offer.accepted", offer);
  }
}
