package dev.hatchway.rules.checks.web;

import dev.hatchway.identity.Actor;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.rules.runtime.RuleFailed;
import dev.hatchway.rules.runtime.RuleFiles;
import dev.hatchway.rules.runtime.RulesRefused;
import dev.hatchway.rules.runtime.budget.OverBudget;
import dev.hatchway.web.Sayings;
import jakarta.enterprise.context.RequestScoped;

/** Tries rules for a program and words what comes out, or why nothing could be tried. */
@RequestScoped
class TryByProgram {

  private final TryRules tries;
  private final Sayings sayings;

  TryByProgram(TryRules tries, Sayings sayings) {
    this.tries = tries;
    this.sayings = sayings;
  }

  /** The subject and its id are what a refusal speaks of. */
  ShownTrial on(Actor actor, RuleFiles files, Attempt attempt, String subject, Object id) {
    try {
      TryRules.Tried tried = tries.on(actor, files, attempt.query());
      if (tried.explanation() == null) {
        throw CommandRejected.invalidFields("facts", "", tried.typed().errors());
      }
      return ShownTrial.of(tried, sayings);
    } catch (OverBudget stopped) {
      throw CommandRejected.invalid(subject, id, "checks.stopped", stopped.rule());
    } catch (RuleFailed failed) {
      throw CommandRejected.invalid(subject, id, "checks.failed", failed.rule());
    } catch (RulesRefused broken) {
      throw CommandRejected.invalidState(subject, id, "checks.broken");
    }
  }
}
