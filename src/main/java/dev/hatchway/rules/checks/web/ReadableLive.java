package dev.hatchway.rules.checks.web;

import dev.hatchway.identity.Actor;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.programme.Programme;
import dev.hatchway.rules.authoring.RuleFilesOf;
import dev.hatchway.rules.runtime.LiveRules;
import dev.hatchway.rules.runtime.RuleFiles;
import jakarta.enterprise.context.ApplicationScoped;

/** The live rules of a programme, for those who may read them. */
@ApplicationScoped
class ReadableLive {

  private final RuleFilesOf readable;
  private final LiveRules live;

  ReadableLive(RuleFilesOf readable, LiveRules live) {
    this.readable = readable;
    this.live = live;
  }

  /**
   * The one with the code, or the first without one; FORBIDDEN where one may not read its rules.
   */
  Programme programme(Actor actor, String code) {
    return readable.readable(actor).stream()
        .filter(p -> code == null || code.isBlank() || p.code().equals(code))
        .findFirst()
        .orElseThrow(
            () -> CommandRejected.forbidden("rules", "", "refusal.forbidden", "rules", ""));
  }

  RuleFiles files(Programme programme) {
    return live.of(programme.id()).files();
  }
}
