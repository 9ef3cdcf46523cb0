package dev.hatchway.rules.authoring.web;

import dev.hatchway.identity.Actor;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.programme.Programme;
import dev.hatchway.programme.Programmes;
import dev.hatchway.rules.authoring.RuleFilesOf;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Whose rules a page is about: the programme asked for, or the first that one may read. */
@ApplicationScoped
class ChosenProgramme {

  private final RuleFilesOf files;
  private final Programmes programmes;

  ChosenProgramme(RuleFilesOf files, Programmes programmes) {
    this.files = files;
    this.programmes = programmes;
  }

  List<Programme> all(Actor actor) {
    return files.readable(actor);
  }

  /** FORBIDDEN where there is none that one may read. */
  Programme by(Actor actor, String code) {
    if (code != null && !code.isBlank()) {
      return programmes.withCode(code);
    }
    return all(actor).stream()
        .findFirst()
        .orElseThrow(
            () -> CommandRejected.forbidden("rules", "", "refusal.forbidden", "rules", ""));
  }
}
