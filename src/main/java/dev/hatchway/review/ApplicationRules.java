package dev.hatchway.review;

import dev.hatchway.intake.StartupApplication;
import dev.hatchway.rules.facts.Fact;
import dev.hatchway.rules.runtime.DecisionRequest;
import dev.hatchway.rules.runtime.DecisionResult;
import dev.hatchway.rules.runtime.Decisions;
import dev.hatchway.rules.runtime.ReferenceRatesOf;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Asks the live rules of an application's programme about it. */
@ApplicationScoped
class ApplicationRules {

  private final Decisions decisions;
  private final ReferenceRatesOf rates;
  private final ApplicationFacts facts;

  ApplicationRules(Decisions decisions, ReferenceRatesOf rates, ApplicationFacts facts) {
    this.decisions = decisions;
    this.rates = rates;
    this.facts = facts;
  }

  DecisionResult ask(String decision, StartupApplication application) {
    return ask(decision, application, List.of());
  }

  /** Asks with facts beyond the application's own, such as the people who could review it. */
  DecisionResult ask(String decision, StartupApplication application, List<? extends Fact> more) {
    return decisions.decide(request(decision, application, more));
  }

  /** What the rules would say; nothing is decided by it, and nothing is kept. */
  DecisionResult would(String decision, StartupApplication application, List<? extends Fact> more) {
    return decisions.wouldDecide(request(decision, application, more));
  }

  private DecisionRequest request(
      String decision, StartupApplication application, List<? extends Fact> more) {
    List<Fact> all =
        new ArrayList<>(facts.of(application, rates.programme(application.programmeId())));
    all.addAll(more);
    return new DecisionRequest(
        application.programmeId(), decision, application.id(), application.revision(), all);
  }
}
