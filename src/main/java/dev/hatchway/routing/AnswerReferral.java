package dev.hatchway.routing;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Authorization;
import dev.hatchway.identity.Authorization.Subject;
import dev.hatchway.identity.Permission;
import dev.hatchway.platform.Command;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.CommandRejected.FieldError;
import dev.hatchway.platform.DateRange;
import dev.hatchway.platform.Time;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A partner's answer to a referral, given by someone who works there; the process goes on with it.
 */
@Command
public class AnswerReferral {

  /** How far ahead a start may lie: past that, capacity is not planned yet. */
  static final int DAYS_AHEAD = 180;

  /** The days on which a start can lie; today may still be the day before in UTC where they are. */
  public static DateRange startDays(LocalDate today) {
    return new DateRange(today.minusDays(1), today.plusDays(DAYS_AHEAD));
  }

  /** An acceptance has a start date, a refusal has a reason. */
  public record Answer(ReferralAnswer answer, LocalDate startDate, String reason) {}

  private final Referrals referrals;
  private final Authorization authorization;
  private final CapacityLedger ledger;
  private final RoutingTrail trail;
  private final Time time;

  AnswerReferral(
      Referrals referrals,
      Authorization authorization,
      CapacityLedger ledger,
      RoutingTrail trail,
      Time time) {
    this.referrals = referrals;
    this.authorization = authorization;
    this.ledger = ledger;
    this.trail = trail;
    this.time = time;
  }

  /** Refuses with the fields' names where the date or reason is missing or no capacity is left. */
  public void answer(Actor actor, UUID referralId, Answer answer) {
    Referral referral = referrals.withId(referralId);
    UUID partnerId = referral.resource().partner().id();
    var subject =
        Subject.ofApplication(
                "referral", referralId, referral.programmeId(), referral.applicationId())
            .ofPartner(partnerId);
    authorization.require(actor, Permission.READ_PARTNERS, subject);
    if (!actor.isSystem() && !actor.worksFor(partnerId)) {
      throw CommandRejected.forbidden(
          "referral", referralId, "refusal.not-of-partner", referral.resource().partner().name());
    }
    if (answer.answer() == ReferralAnswer.ACCEPT) {
      checkStart(referral, answer.startDate());
    } else if (answer.reason() == null) {
      throw field(referralId, "reason", "refusal.decline-without-reason");
    }
    referral.answer(answer, actor.username(), time.instant());
    trail.referral(actor, "referral.answered", referral);
  }

  private void checkStart(Referral referral, LocalDate start) {
    if (start == null) {
      throw field(referral.id(), "startDate", "refusal.accept-without-start");
    }
    if (!startDays(time.today()).has(start)) {
      throw field(referral.id(), "startDate", "refusal.start-date", DAYS_AHEAD);
    }
    Quarter quarter = Quarter.of(start);
    if (!ledger.holdsRoom(referral.resource(), quarter)) {
      throw field(
          referral.id(),
          "startDate",
          "refusal.no-capacity",
          referral.resource().name(),
          quarter.toString());
    }
  }

  private static CommandRejected field(UUID id, String field, String reason, Object... arguments) {
    return CommandRejected.invalidFields(
        "referral", id, List.of(new FieldError(field, reason, arguments)));
  }
}
