package dev.hatchway.review;

import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.CommandRejected.FieldError;
import java.util.List;

/** What people write to each other: not blank, and not longer than anybody will read. */
final class Wording {

  static final int LONGEST = 4000;

  private Wording() {}

  /** The text, trimmed; INVALID_ARGUMENT naming the field where it is blank or too long. */
  static String checked(String subject, String field, String text) {
    String trimmed = text == null ? "" : text.strip();
    if (trimmed.isEmpty()) {
      throw refused(subject, new FieldError(field, "refusal.field.required"));
    }
    if (trimmed.length() > LONGEST) {
      throw refused(subject, new FieldError(field, "refusal.field.too-long", LONGEST));
    }
    return trimmed;
  }

  private static CommandRejected refused(String subject, FieldError error) {
    return CommandRejected.invalidFields(subject, error.field(), List.of(error));
  }
}
