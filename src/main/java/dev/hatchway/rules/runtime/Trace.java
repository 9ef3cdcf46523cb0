package dev.hatchway.rules.runtime;

import dev.hatchway.rules.facts.Fact;
import dev.hatchway.rules.facts.Outcome;
import dev.hatchway.rules.runtime.budget.Meter;
import java.util.ArrayList;
import java.util.List;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.core.common.InternalFactHandle;
import org.drools.core.rule.consequence.InternalMatch;
import org.kie.api.runtime.rule.AgendaFilter;
import org.kie.api.runtime.rule.FactHandle;
import org.kie.api.runtime.rule.Match;

/**
 * Writes down what fires and what is concluded while one session runs. It hears of firings as a
 * filter that lets everything through, for which Drools makes no events.
 */
final class Trace implements AgendaFilter {

  private final Meter meter;
  private final GivenNames names;
  private final List<FiredRule> fired = new ArrayList<>();
  private final List<Outcome> outcomes = new ArrayList<>();

  Trace(Meter meter, GivenNames names) {
    this.meter = meter;
    this.names = names;
  }

  @Override
  public boolean accept(Match match) {
    RuleImpl rule = (RuleImpl) match.getRule();
    meter.fires(rule.getName());
    fired.add(new FiredRule(rule.getName(), CompiledDecision.fileOf(rule), matched(match)));
    return true;
  }

  /** What a rule inserts. */
  void concluded(Outcome outcome) {
    meter.concludes();
    meter.says(outcome.reason());
    meter.says(outcome.about());
    outcomes.add(outcome);
  }

  Evaluation evaluation() {
    return new Evaluation(fired, outcomes);
  }

  private List<String> matched(Match match) {
    List<String> labels = new ArrayList<>(4);
    for (FactHandle handle : ((InternalMatch) match).getTuple().toFactHandles()) {
      Object object = ((InternalFactHandle) handle).getObject();
      if (object instanceof Fact fact) {
        write(fact.label(), labels);
      } else if (object instanceof Outcome outcome) {
        write(outcome.reason(), labels);
      }
    }
    for (GivenNames.Name name : names.of((InternalMatch) match)) {
      Object value = match.getDeclarationValue(name.id());
      if (value != null && !(value instanceof Fact) && !(value instanceof Outcome)) {
        write(name.label() + value, labels);
      }
    }
    return labels;
  }

  private void write(String label, List<String> labels) {
    meter.writes(label);
    labels.add(label);
  }
}
