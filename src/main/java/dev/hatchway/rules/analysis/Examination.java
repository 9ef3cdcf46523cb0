package dev.hatchway.rules.analysis;

import dev.hatchway.rules.facts.Fact;
import dev.hatchway.rules.runtime.FiredRule;
import dev.hatchway.rules.runtime.RuleFailed;
import dev.hatchway.rules.runtime.Trial;
import dev.hatchway.rules.runtime.budget.OverBudget;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules of one decision under examination, and what they really do. */
final class Examination {

  /** A decision of 200 rules takes about a second; one that takes much longer is left at it. */
  private static final long MOST_NANOS = Duration.ofSeconds(20).toNanos();

  private final String decision;
  private final List<RuleModel> rules;
  private final Samples samples;
  private final Trial trial;
  private final Map<RuleModel, Insight> stopped = new LinkedHashMap<>();
  private final long begun = System.nanoTime();

  Examination(String decision, List<RuleModel> rules, Trial trial) {
    this.decision = decision;
    this.rules = rules;
    this.trial = trial;
    this.samples = new Samples(rules, trial.rates());
  }

  List<RuleModel> rules() {
    return rules;
  }

  /** The rules whose conditions are understood. */
  List<RuleModel> clear() {
    return rules.stream().filter(RuleModel::isClear).toList();
  }

  Search search() {
    return new Search(samples, this::isLate);
  }

  /** A search that may look at values of a rule besides those of the decision. */
  Search search(RuleModel besides) {
    List<RuleModel> all = Stream.concat(rules.stream(), Stream.of(besides)).toList();
    return new Search(new Samples(all, trial.rates()), this::isLate);
  }

  /** Whether it took too long, so that searches say nothing any more. */
  boolean isLate() {
    return System.nanoTime() - begun > MOST_NANOS;
  }

  /** Whether there is no use in asking more: it took too long, or each question might. */
  boolean isOver() {
    return isLate() || stopped.values().stream().anyMatch(i -> i.kind() == Insight.Kind.ENDLESS);
  }

  EdgeValues edgeValues() {
    return new EdgeValues(trial.rates());
  }

  /** The rules that really fire on the facts; none where they don't come to an end. */
  Set<String> fired(List<Fact> facts) {
    try {
      return trial.evaluate(decision, facts).fired().stream()
          .map(FiredRule::name)
          .collect(Collectors.toSet());
    } catch (OverBudget endless) {
      note(Insight.Kind.ENDLESS, endless.rule(), facts);
    } catch (RuleFailed failed) {
      note(Insight.Kind.FAILS, failed.rule(), facts);
    }
    return Set.of();
  }

  private void note(Insight.Kind kind, String name, List<Fact> facts) {
    rules.stream()
        .filter(rule -> rule.name().equals(name))
        .findFirst()
        .ifPresent(rule -> stopped.putIfAbsent(rule, new Insight(kind, rule, List.of(), facts)));
  }

  /** Rules that did not come to an end, with facts on which they did not. */
  List<Insight> stopped() {
    return List.copyOf(stopped.values());
  }
}
