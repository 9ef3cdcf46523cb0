package dev.hatchway.routing;

import dev.hatchway.identity.Actor;
import dev.hatchway.intake.ApplicantsPart;
import dev.hatchway.intake.Applications;
import dev.hatchway.intake.SettledFacts;
import dev.hatchway.intake.StartupApplication;
import dev.hatchway.platform.Command;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.Time;
import java.util.UUID;

/**
 * A startup's answer to its offer; the process goes on with it. An application that came by file
 * has no applicant: a programme manager answers for it.
 */
@Command
public class AnswerOffer {

  private final Applications applications;
  private final ApplicantsPart part;
  private final Offers offers;
  private final SettledFacts settledFacts;
  private final RoutingTrail trail;
  private final Time time;

  AnswerOffer(
      Applications applications,
      ApplicantsPart part,
      Offers offers,
      SettledFacts settledFacts,
      RoutingTrail trail,
      Time time) {
    this.applications = applications;
    this.part = part;
    this.offers = offers;
    this.settledFacts = settledFacts;
    this.trail = trail;
    this.time = time;
  }

  /** INVALID_STATE where the offer is closed, answered or no longer valid. */
  public void answer(Actor actor, UUID applicationId, OfferAnswer answer, String reason) {
    StartupApplication application = applications.byId(applicationId);
    part.require(actor, application);
    settledFacts.require(application);
    Offer offer = offers.of(applicationId);
    var now = time.instant();
    if (now.isAfter(offer.validUntil())) {
      throw CommandRejected.invalidState("offer", offer.id(), "refusal.offer-expired");
    }
    offer.answer(answer, reason, actor.username(), now);
    trail.offer(actor, "offer.answered", offer);
  }
}
