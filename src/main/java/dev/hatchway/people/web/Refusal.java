package dev.hatchway.people.web;

import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.CommandRejected.FieldError;
import dev.hatchway.platform.CommandRejected.Kind;
import dev.hatchway.web.Sayings;
import java.util.List;

/**
 * What was refused of a form, to show it again: a sentence where no field in particular is to
 * blame.
 */
record Refusal(int status, List<FieldError> fields, String sentence) {

  static final Refusal NONE = new Refusal(200, List.of(), null);

  /** Who may not, or asks for what isn't there, gets no form again: their refusal is thrown on. */
  static Refusal of(CommandRejected refused, Sayings sayings) {
    if (refused.kind() == Kind.FORBIDDEN || refused.kind() == Kind.NOT_FOUND) {
      throw refused;
    }
    String sentence =
        refused.fields().isEmpty()
            ? sayings.say(refused.reason(), refused.arguments().toArray())
            : null;
    return new Refusal(refused.kind().status(), refused.fields(), sentence);
  }

  static Refusal ofField(String field, String reason) {
    return new Refusal(
        Kind.INVALID_ARGUMENT.status(), List.of(new FieldError(field, reason)), null);
  }
}
