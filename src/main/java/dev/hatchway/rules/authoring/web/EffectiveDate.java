package dev.hatchway.rules.authoring.web;

import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.CommandRejected.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;

/**
 * The instant that somebody wants rules to be live from, as a form sends it: date and time, UTC.
 */
@ApplicationScoped
class EffectiveDate {

  /** Null where nothing was entered; INVALID_ARGUMENT where it is no date and time. */
  Instant read(UUID draft, String entered) {
    if (entered == null || entered.isBlank()) {
      return null;
    }
    try {
      return LocalDateTime.parse(entered.strip()).toInstant(ZoneOffset.UTC);
    } catch (DateTimeParseException unreadable) {
      throw CommandRejected.invalidFields(
          "draft", draft, List.of(new FieldError("effectiveAt", "refusal.field.date")));
    }
  }
}
