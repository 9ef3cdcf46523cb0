package dev.hatchway.rules.runtime;

import dev.hatchway.rules.facts.Fact;
import dev.hatchway.rules.facts.Outcome;
import dev.hatchway.rules.runtime.budget.Meter;
import java.util.ArrayList;
import java.util.List;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.event.rule.MatchCreatedEvent;
import org.kie.api.event.rule.ObjectDeletedEvent;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.event.rule.ObjectUpdatedEvent;
import org.kie.api.event.rule.RuleRuntimeEventListener;
import org.kie.api.runtime.rule.Match;

/** Writes down what fires and what is concluded while one session runs. */
final class Trace extends DefaultAgendaEventListener implements RuleRuntimeEventListener {

  private final Meter meter;
  private final List<FiredRule> fired = new ArrayList<>();
  private final List<Outcome> outcomes = new ArrayList<>();

  Trace(Meter meter) {
    this.meter = meter;
  }

  @Override
  public void matchCreated(MatchCreatedEvent event) {
    meter.matches(event.getMatch().getRule().getName());
  }

  @Override
  public void beforeMatchFired(BeforeMatchFiredEvent event) {
    Match match = event.getMatch();
    RuleImpl rule = (RuleImpl) match.getRule();
    meter.fires(rule.getName());
    fired.add(new FiredRule(rule.getName(), CompiledDecision.fileOf(rule), matched(match)));
  }

  @Override
  public void objectInserted(ObjectInsertedEvent event) {
    if (event.getObject() instanceof Outcome outcome) {
      meter.says(outcome.reason());
      outcomes.add(outcome);
    }
  }

  @Override
  public void objectUpdated(ObjectUpdatedEvent event) {}

  @Override
  public void objectDeleted(ObjectDeletedEvent event) {
    outcomes.remove(event.getOldObject());
  }

  Evaluation evaluation() {
    return new Evaluation(fired, outcomes);
  }

  private static List<String> matched(Match match) {
    List<String> labels = new ArrayList<>();
    for (Object object : match.getObjects()) {
      if (object instanceof Fact fact) {
        labels.add(fact.label());
      } else if (object instanceof Outcome outcome) {
        labels.add(outcome.reason());
      }
    }
    for (String declared : match.getDeclarationIds()) {
      Object value = match.getDeclarationValue(declared);
      if (value != null && !(value instanceof Fact) && !(value instanceof Outcome)) {
        labels.add(declared.replace("$", "") + " = " + value);
      }
    }
    return labels;
  }
}
