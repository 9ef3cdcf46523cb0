package dev.hatchway.rules.explain;

import dev.hatchway.rules.analysis.Limits;
import dev.hatchway.rules.facts.Fact;
import dev.hatchway.rules.facts.Shape;
import dev.hatchway.rules.runtime.Evaluation;
import dev.hatchway.rules.runtime.FiredRule;
import dev.hatchway.rules.runtime.RuleFailed;
import dev.hatchway.rules.runtime.RuleFiles;
import dev.hatchway.rules.runtime.Trial;
import dev.hatchway.rules.runtime.budget.OverBudget;
import dev.hatchway.rules.scenarios.Results;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Looks for the fewest, and of these the smallest, changes of facts that turn a result: values at
 * the limits of conditions, each tried on the rules themselves. Of values that change nothing
 * alone, combinations are not tried.
 */
public final class SmallestChanges {

  private static final int MOST_CHANGES = 3;
  private static final int MOST_SHOWN = 5;
  private static final int MOST_TRIALS = 6_000;
  private static final long MOST_NANOS = Duration.ofSeconds(3).toNanos();

  private final Trial trial;
  private final String decision;
  private final List<Fact> facts;
  private final String before;
  private final String wanted;
  private final Map<String, List<Object>> limits;
  private final long begun = System.nanoTime();
  private int trials;

  private SmallestChanges(
      RuleFiles files, Trial trial, String decision, List<Fact> facts, String wanted) {
    this.trial = trial;
    this.decision = decision;
    this.facts = facts;
    this.wanted = wanted;
    this.limits = Limits.of(Explanation.rules(files, decision), trial.rates());
    this.before = Results.of(trial.evaluate(decision, facts).outcomes());
  }

  /** The best few; the wanted result may be null, and then any other will do. */
  public static List<Turn> of(
      RuleFiles files, Trial trial, String decision, List<Fact> facts, String wanted) {
    return new SmallestChanges(files, trial, decision, facts, wanted).find();
  }

  private List<Turn> find() {
    if (before.equals(wanted)) {
      return List.of();
    }
    List<Change> effective = effective();
    List<List<Change>> combinations = List.of(List.of());
    for (int count = 1; count <= MOST_CHANGES; count++) {
      combinations = longer(combinations, effective);
      List<Turn> found = turns(combinations);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private List<Turn> turns(List<List<Change>> combinations) {
    List<Turn> found = new ArrayList<>();
    for (List<Change> changes : combinations) {
      Optional<Evaluation> after = tried(changes);
      if (after.isEmpty()) {
        break;
      }
      String result = Results.of(after.get().outcomes());
      if (wanted == null ? !result.equals(before) : result.equals(wanted)) {
        found.add(new Turn(changes, result));
      }
    }
    return found.stream().sorted(Comparator.comparing(Turn::distance)).limit(MOST_SHOWN).toList();
  }

  /** Nothing once it was enough. */
  private Optional<Evaluation> tried(List<Change> changes) {
    if (++trials > MOST_TRIALS || System.nanoTime() - begun > MOST_NANOS) {
      return Optional.empty();
    }
    List<Fact> changed = facts;
    for (Change change : changes) {
      changed = change.applied(changed);
    }
    try {
      return Optional.of(trial.evaluate(decision, changed));
    } catch (OverBudget | RuleFailed turnsNothing) {
      return Optional.empty();
    }
  }

  /**
   * Changes that make other rules fire; of those with the same effect on one value, the nearest.
   */
  private List<Change> effective() {
    Set<String> usual = fired(trial.evaluate(decision, facts));
    Map<List<Object>, Change> nearest = new LinkedHashMap<>();
    for (Change change : possible()) {
      Optional<Evaluation> after = tried(List.of(change));
      if (after.isPresent() && !fired(after.get()).equals(usual)) {
        nearest.putIfAbsent(
            List.of(change.place(), change.component(), fired(after.get())), change);
      }
    }
    return nearest.values().stream().sorted(Comparator.comparing(Change::distance)).toList();
  }

  private List<Change> possible() {
    List<Change> changes = new ArrayList<>();
    for (int place = 0; place < facts.size(); place++) {
      Fact fact = facts.get(place);
      Shape shape = Shape.of(fact);
      for (var component : shape.components()) {
        Object from = shape.read(fact, component.getName());
        for (Object to : limits.getOrDefault(shape.name() + "." + component.getName(), List.of())) {
          if (!Objects.equals(from, to)) {
            changes.add(new Change(place, fact.label(), component.getName(), from, to));
          }
        }
      }
    }
    changes.sort(Comparator.comparing(Change::distance));
    return changes;
  }

  private static List<List<Change>> longer(
      List<List<Change>> combinations, List<Change> effective) {
    List<List<Change>> longer = new ArrayList<>();
    for (List<Change> start : combinations) {
      int from = start.isEmpty() ? 0 : effective.indexOf(start.get(start.size() - 1)) + 1;
      for (Change next : effective.subList(from, effective.size())) {
        boolean sameValue =
            start.stream()
                .anyMatch(c -> c.place() == next.place() && c.component().equals(next.component()));
        if (!sameValue && longer.size() < MOST_TRIALS) {
          List<Change> all = new ArrayList<>(start);
          all.add(next);
          longer.add(List.copyOf(all));
        }
      }
    }
    longer.sort(Comparator.comparing(all -> all.stream().mapToDouble(Change::distance).sum()));
    return longer;
  }

  private static Set<String> fired(Evaluation evaluation) {
    return evaluation.fired().stream().map(FiredRule::name).collect(Collectors.toSet());
  }
}
