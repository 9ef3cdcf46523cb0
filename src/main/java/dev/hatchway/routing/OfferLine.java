package dev.hatchway.routing;

import dev.hatchway.intake.ApplicationProfile.NeedKind;
import java.time.LocalDate;
import java.util.UUID;

/** One granted resource as it was offered. */
public record OfferLine(
    UUID referralId,
    NeedKind need,
    String partner,
    String resource,
    CapacityUnit unit,
    long amount,
    LocalDate startDate) {

  static OfferLine of(Referral referral) {
    PartnerResource resource = referral.resource();
    return new OfferLine(
        referral.id(),
        referral.need(),
        resource.partner().name(),
        resource.name(),
        resource.unit(),
        resource.share(),
        referral.startDate());
  }
}
