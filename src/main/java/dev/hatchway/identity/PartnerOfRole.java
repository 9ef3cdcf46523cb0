package dev.hatchway.identity;

import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.CommandRejected.FieldError;
import java.util.List;

/** Whoever works for a partner works for one; everybody else for none. */
final class PartnerOfRole {

  private PartnerOfRole() {}

  static void check(Actor.Membership membership) {
    boolean needed = membership.role() == Role.PARTNER;
    if (needed == (membership.partnerId() != null)) {
      return;
    }
    String reason = needed ? "refusal.partner-needed" : "refusal.partner-not-needed";
    throw CommandRejected.invalidFields(
        "person", membership.role(), List.of(new FieldError("partner", reason)));
  }
}
