package dev.hatchway.grants;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A share of a partner's resource that a startup gets from a date on.
 *
 * @param id of the accepted referral it comes from
 * @param need code of the need that it answers
 * @param unit code of what the amount is counted in
 */
public record Grant(
    UUID id,
    UUID applicationId,
    UUID partnerId,
    String partnerName,
    UUID resourceId,
    String resourceName,
    String need,
    String unit,
    long amount,
    LocalDate startDate) {}
