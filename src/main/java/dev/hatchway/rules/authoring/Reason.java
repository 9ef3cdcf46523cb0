package dev.hatchway.rules.authoring;

import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.CommandRejected.FieldError;
import java.util.List;

/** Words that somebody must give for what they do. */
final class Reason {

  private static final int LONGEST = 2000;

  private Reason() {}

  /** The words without blanks around them; INVALID_ARGUMENT where there are none, or too many. */
  static String given(String field, String text, String subject, Object id) {
    String said = text == null ? "" : text.strip();
    if (said.isEmpty()) {
      throw CommandRejected.invalidFields(
          subject, id, List.of(new FieldError(field, "refusal.field.required")));
    }
    if (said.length() > LONGEST) {
      throw CommandRejected.invalidFields(
          subject, id, List.of(new FieldError(field, "refusal.field.too-long", LONGEST)));
    }
    return said;
  }
}
