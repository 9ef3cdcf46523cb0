package dev.hatchway.rules.runtime;

import dev.hatchway.rules.runtime.budget.Budget;
import dev.hatchway.rules.runtime.budget.Meter;
import dev.hatchway.rules.runtime.budget.MeteredJoins;
import dev.hatchway.rules.runtime.budget.MeteredMatches;
import dev.hatchway.rules.runtime.budget.OverBudget;
import dev.hatchway.rules.runtime.matching.RuleNetwork;
import java.util.List;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;

/** The rules of one decision, ready to be asked by any number of threads at once. */
final class CompiledDecision {

  private final String content;
  private final boolean matchedHere;
  private final SessionPool sessions;
  private final Budget budget;
  private final GivenNames names = new GivenNames();
  private final List<NamedRule> rules;

  /** The network is null where Drools has to match the rules itself. */
  CompiledDecision(
      String content,
      InternalKnowledgeBase base,
      RuleNetwork network,
      Budget budget,
      List<NamedRule> rules) {
    this.content = content;
    MeteredMatches.install(base.getRete());
    if (network == null) {
      MeteredJoins.install(base.getRete());
    }
    this.matchedHere = network != null;
    this.sessions = new SessionPool(base, network);
    this.budget = budget;
    this.rules = List.copyOf(rules);
  }

  /**
   * Asks the rules; the facts may be of any {@code Fact} type, in any order. {@link OverBudget}
   * where they cost more than one evaluation may, {@link RuleFailed} where a rule can't be
   * computed.
   */
  Evaluation evaluate(String decision, List<?> facts) {
    RuleSession session = sessions.take();
    Meter meter = Meter.start(budget, decision);
    boolean ended = false;
    try {
      Trace trace = new Trace(meter, names);
      session.run(facts, trace);
      Evaluation evaluation = trace.evaluation();
      ended = true;
      return evaluation;
    } catch (RuntimeException failure) {
      throw stopped(failure, decision, meter.rule());
    } finally {
      meter.stop();
      if (ended) {
        sessions.giveBack(session);
      } else {
        sessions.drop(session);
      }
    }
  }

  /** Drools wraps what a condition or a consequence throws. */
  private static RuntimeException stopped(RuntimeException failure, String decision, String rule) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof OverBudget over) {
        return over;
      }
    }
    return new RuleFailed(decision, rule, failure);
  }

  boolean isMatchedHere() {
    return matchedHere;
  }

  /** The hash of the files that it was compiled from. */
  String content() {
    return content;
  }

  List<NamedRule> rules() {
    return rules;
  }

  /** Gives sessions back; a decision that still runs ends as it would have. */
  void close() {
    sessions.close();
  }

  static String fileOf(RuleImpl rule) {
    return rule.getResource() == null ? rule.getPackageName() : rule.getResource().getSourcePath();
  }
}
