package dev.hatchway.routing;

import dev.hatchway.intake.ApplicationProfile.NeedKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A referral as partners and staff see it. */
public record ReferralView(
    UUID id,
    UUID applicationId,
    String reference,
    String company,
    NeedKind need,
    UUID partnerId,
    String partner,
    String resource,
    CapacityUnit unit,
    long share,
    ReferralStatus status,
    Instant sentAt,
    Instant answerDueAt,
    Instant closedAt,
    LocalDate startDate,
    String reason,
    String answeredBy) {

  static ReferralView of(Referral referral, String reference, String company) {
    PartnerResource resource = referral.resource();
    return new ReferralView(
        referral.id(),
        referral.applicationId(),
        reference,
        company,
        referral.need(),
        resource.partner().id(),
        resource.partner().name(),
        resource.name(),
        resource.unit(),
        resource.share(),
        referral.status(),
        referral.sentAt(),
        referral.answerDueAt(),
        referral.closedAt(),
        referral.startDate(),
        referral.reason(),
        referral.answeredBy());
  }

  /** Message key of what one startup gets, with {@code share} as its argument. */
  public String amountKey() {
    return "routing.amount." + unit;
  }

  /** Whether the partner has yet to answer. */
  public boolean isOpen() {
    return status == ReferralStatus.SENT;
  }
}
