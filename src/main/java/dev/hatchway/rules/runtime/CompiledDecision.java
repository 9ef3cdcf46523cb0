package dev.hatchway.rules.runtime;

import dev.hatchway.rules.runtime.budget.Budget;
import dev.hatchway.rules.runtime.budget.Meter;
import dev.hatchway.rules.runtime.budget.MeteredJoins;
import dev.hatchway.rules.runtime.budget.MeteredMatches;
import dev.hatchway.rules.runtime.budget.OverBudget;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.session.StatefulKnowledgeSessionImpl;
import org.drools.mvel.ConstraintEvaluationException;

/** The rules of one decision, ready to be asked by any number of threads at once. */
final class CompiledDecision {

  private static final Pattern RULE = Pattern.compile("\\[Rule \"([^\"]*)\"");

  private final String content;
  private final SessionPool sessions;
  private final Budget budget;
  private final GivenNames names = new GivenNames();
  private final List<NamedRule> rules;

  CompiledDecision(
      String content, InternalKnowledgeBase base, Budget budget, List<NamedRule> rules) {
    this.content = content;
    MeteredMatches.install(base.getRete());
    MeteredJoins.install(base.getRete());
    this.sessions = new SessionPool(base);
    this.budget = budget;
    this.rules = List.copyOf(rules);
  }

  /**
   * Asks the rules; the facts may be of any {@code Fact} type, and are inserted in the order in
   * which they are given. {@link OverBudget} where they cost more than one evaluation may, {@link
   * RuleFailed} where a rule can't be computed.
   */
  Evaluation evaluate(String decision, List<?> facts) {
    StatefulKnowledgeSessionImpl session = sessions.take();
    Meter meter = Meter.start(budget, decision);
    boolean ended = false;
    try {
      Trace trace = new Trace(meter, names);
      trace.listenTo(session);
      facts.forEach(session::insert);
      session.fireAllRules();
      Evaluation evaluation = trace.evaluation();
      ended = true;
      return evaluation;
    } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError failure) {
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
  private static RuntimeException stopped(Throwable failure, String decision, String rule) {
    return cause(OverBudget.class, failure)
        .<RuntimeException>map(over -> over)
        .orElseGet(
            () ->
                new RuleFailed(
                    decision,
                    cause(ConstraintEvaluationException.class, failure)
                        .flatMap(CompiledDecision::ruleOf)
                        .orElse(rule),
                    failure));
  }

  private static <T extends Throwable> Optional<T> cause(Class<T> kind, Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .filter(kind::isInstance)
        .map(kind::cast)
        .findFirst();
  }

  /** Drools says it in the text only; several rules may share the condition. */
  private static Optional<String> ruleOf(ConstraintEvaluationException condition) {
    Matcher named = RULE.matcher(String.valueOf(condition.getMessage()));
    return named.find() ? Optional.of(named.group(1)) : Optional.empty();
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
