package dev.hatchway.rules.authoring.web;

import dev.hatchway.platform.CommandRejected;
import dev.hatchway.web.Sayings;

/** Why a command was refused, in the reader's words. */
final class Refusals {

  private Refusals() {}

  /** The first field's sentence where fields were refused. */
  static String sentence(CommandRejected refusal, Sayings sayings) {
    return refusal.fields().stream()
        .findFirst()
        .map(f -> sayings.say(f.reason(), f.arguments().toArray()))
        .orElseGet(() -> sayings.say(refusal.reason(), refusal.arguments().toArray()));
  }
}
