package dev.hatchway.applicationfacts;

import dev.hatchway.intake.StartupApplication;
import dev.hatchway.rules.facts.Deadline;
import dev.hatchway.rules.facts.Fact;
import dev.hatchway.rules.facts.RequestedStep;
import dev.hatchway.rules.runtime.DecisionRequest;
import dev.hatchway.rules.runtime.Decisions;
import dev.hatchway.rules.runtime.ReferenceRatesOf;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Asks the rules how long a step of an application may take. */
@ApplicationScoped
public class Deadlines {

  private final Decisions decisions;
  private final ReferenceRatesOf rates;

  Deadlines(Decisions decisions, ReferenceRatesOf rates) {
    this.decisions = decisions;
    this.rates = rates;
  }

  /**
   * Durations by the names of {@link dev.hatchway.rules.facts.DeadlineNames}; kept as a decision.
   */
  public Map<String, Duration> of(StartupApplication application, RequestedStep step) {
    UUID programme = application.programmeId();
    List<Fact> facts = ProfileFacts.of(application, rates.programme(programme));
    facts.add(step);
    return decisions
        .decide(
            new DecisionRequest(
                programme,
                DecisionRequest.DEADLINES,
                application.id(),
                application.revision(),
                facts))
        .outcomes(Deadline.class)
        .stream()
        .collect(Collectors.toMap(Deadline::name, Deadline::duration, (first, second) -> first));
  }
}
