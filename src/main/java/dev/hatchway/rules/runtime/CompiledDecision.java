package dev.hatchway.rules.runtime;

import java.util.List;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.kie.api.KieBase;
import org.kie.api.event.rule.AgendaEventListener;
import org.kie.api.event.rule.RuleRuntimeEventListener;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionsPool;

/** The rules of one decision, ready to be asked by any number of threads at once. */
final class CompiledDecision {

  // A decision fires each rule a few times at most; a rule that feeds itself would never end.
  private static final int MOST_FIRINGS = 10_000;
  private static final int SESSIONS_AT_START = 2;

  private final KieSessionsPool sessions;
  private final List<NamedRule> rules;

  CompiledDecision(KieBase base, List<NamedRule> rules) {
    this.sessions = base.newKieSessionsPool(SESSIONS_AT_START);
    this.rules = List.copyOf(rules);
  }

  /** Asks the rules; the facts may be of any {@code Fact} type, in any order. */
  Evaluation evaluate(String decision, List<?> facts) {
    KieSession session = sessions.newKieSession();
    Trace trace = new Trace();
    try {
      // a pooled session forgets its listeners when it is returned
      session.addEventListener((AgendaEventListener) trace);
      session.addEventListener((RuleRuntimeEventListener) trace);
      facts.forEach(session::insert);
      if (session.fireAllRules(MOST_FIRINGS) >= MOST_FIRINGS) {
        throw new EndlessRules(decision, trace.lastFired(), MOST_FIRINGS);
      }
      return trace.evaluation();
    } finally {
      session.dispose();
    }
  }

  List<NamedRule> rules() {
    return rules;
  }

  /** Gives sessions back; a decision that still runs ends as it would have. */
  void close() {
    sessions.shutdown();
  }

  static String fileOf(RuleImpl rule) {
    return rule.getResource() == null ? rule.getPackageName() : rule.getResource().getSourcePath();
  }
}
