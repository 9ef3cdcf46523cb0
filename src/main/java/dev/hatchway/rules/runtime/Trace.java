package dev.hatchway.rules.runtime;

import dev.hatchway.rules.facts.Fact;
import dev.hatchway.rules.facts.Outcome;
import dev.hatchway.rules.runtime.budget.Meter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.core.common.InternalFactHandle;
import org.drools.core.rule.consequence.InternalMatch;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;
import org.kie.api.runtime.rule.Match;

/** Writes down what fires and what is concluded while one session runs. */
final class Trace extends DefaultAgendaEventListener {

  private final Meter meter;
  private final GivenNames names;
  private final List<FiredRule> fired = new ArrayList<>();
  private final List<Outcome> outcomes = new ArrayList<>();

  // of the rule that fires now
  private String[] labels = new String[8];
  private int count;

  Trace(Meter meter, GivenNames names) {
    this.meter = meter;
    this.names = names;
  }

  void listenTo(KieSession session) {
    session.addEventListener(this);
    session.addEventListener(
        new DefaultRuleRuntimeEventListener() {
          @Override
          public void objectInserted(ObjectInsertedEvent event) {
            if (event.getObject() instanceof Outcome outcome) {
              concluded(outcome);
            }
          }
        });
  }

  @Override
  public void beforeMatchFired(BeforeMatchFiredEvent event) {
    Match match = event.getMatch();
    RuleImpl rule = (RuleImpl) match.getRule();
    meter.fires(rule.getName());
    fired.add(new FiredRule(rule.getName(), CompiledDecision.fileOf(rule), matched(match)));
  }

  private void concluded(Outcome outcome) {
    meter.concludes();
    meter.says(outcome.reason());
    meter.says(outcome.about());
    outcomes.add(outcome);
  }

  Evaluation evaluation() {
    return new Evaluation(fired, outcomes);
  }

  private List<String> matched(Match match) {
    count = 0;
    for (FactHandle handle : ((InternalMatch) match).getTuple().toFactHandles()) {
      Object object = ((InternalFactHandle) handle).getObject();
      if (object instanceof Fact fact) {
        write(fact.label());
      } else if (object instanceof Outcome outcome) {
        write(outcome.reason());
      }
    }
    for (GivenNames.Name name : names.of((InternalMatch) match)) {
      Object value = match.getDeclarationValue(name.id());
      if (value != null && !(value instanceof Fact) && !(value instanceof Outcome)) {
        write(name.label() + value);
      }
    }
    return switch (count) {
      case 0 -> List.of();
      case 1 -> List.of(labels[0]);
      case 2 -> List.of(labels[0], labels[1]);
      default -> List.of(Arrays.copyOf(labels, count));
    };
  }

  private void write(String label) {
    meter.writes(label);
    if (count == labels.length) {
      labels = Arrays.copyOf(labels, 2 * count);
    }
    labels[count++] = label;
  }
}
