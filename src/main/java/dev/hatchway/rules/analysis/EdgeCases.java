package dev.hatchway.rules.analysis;

import dev.hatchway.rules.facts.Fact;
import dev.hatchway.rules.facts.Shape;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Asks the rules on facts on which one after the other nearly fires, with each value missing, then
 * empty, short, or as large as facts can be. What can't be computed is noted by the examination.
 */
final class EdgeCases {

  /** A condition that only fails after some evaluations is found as well. */
  private static final int AT_LEAST = 25;

  /** Of values that are only compared, a usual one, a missing one and one more. */
  private static final int ENOUGH_TO_COMPARE = 3;

  private final Examination examination;
  private final EdgeValues values;
  private final Set<List<Fact>> known = new HashSet<>();
  private int asked;

  private EdgeCases(Examination examination, EdgeValues values) {
    this.examination = examination;
    this.values = values;
  }

  static void ask(Examination examination, EdgeValues values) {
    EdgeCases cases = new EdgeCases(examination, values);
    examination.rules().forEach(cases::about);
    while (cases.asked < AT_LEAST && !examination.isOver()) {
      cases.ask(cases.withOthers(List.of(), FactsRead.by(examination.rules())));
    }
  }

  private void about(RuleModel rule) {
    FactsRead read = FactsRead.by(List.of(rule));
    List<Fact> nearly = nearly(rule, read);
    for (List<Fact> facts : List.of(nearly, withOthers(nearly, read))) {
      once(facts);
      for (int i = 0; i < facts.size(); i++) {
        vary(rule, read, facts, i);
      }
    }
  }

  private void vary(RuleModel rule, FactsRead read, List<Fact> facts, int place) {
    Shape shape = Shape.of(facts.get(place));
    for (RecordComponent component : shape.components()) {
      if (read.includes(shape.name(), component.getName())) {
        List<Object> all = values.of(component);
        int enough = computes(rule) ? all.size() : Math.min(ENOUGH_TO_COMPARE, all.size());
        all.subList(0, enough).forEach(value -> with(facts, place, component, value));
      }
    }
  }

  private void with(List<Fact> facts, int place, RecordComponent component, Object value) {
    Fact usual = facts.get(place);
    Shape shape = Shape.of(usual);
    Map<String, Object> with = new HashMap<>(shape.values(usual));
    with.put(component.getName(), value);
    List<Fact> varied = new ArrayList<>(facts);
    varied.set(place, (Fact) shape.build(with));
    once(varied);
    if (Shadows.REPEATED.contains(shape.name())) {
      varied.add(usual);
      once(varied);
    }
  }

  /** Whether the rule does more than to compare, or says more than was written down for it. */
  private static boolean computes(RuleModel rule) {
    boolean concludes =
        rule.conclusions().stream()
            .flatMap(conclusion -> conclusion.arguments().stream())
            .anyMatch(argument -> argument.contains("$") && argument.contains("("));
    return concludes || !rule.isClear();
  }

  private void once(List<Fact> facts) {
    if (known.add(List.copyOf(facts))) {
      ask(facts);
    }
  }

  private void ask(List<Fact> facts) {
    asked++;
    if (!examination.isOver()) {
      examination.fired(facts);
    }
  }

  /** Facts that meet what is understood of the conditions; usual ones where there are none. */
  private List<Fact> nearly(RuleModel rule, FactsRead read) {
    List<Fact> found = examination.search().where(understood(rule)).run().facts();
    return found.isEmpty() ? withOthers(List.of(), read) : found;
  }

  private static RuleModel understood(RuleModel rule) {
    List<PatternModel> patterns =
        rule.patterns().stream()
            .filter(pattern -> !pattern.isUnclear())
            .map(EdgeCases::understood)
            .toList();
    return new RuleModel(
        rule.name(),
        rule.decision(),
        rule.file(),
        rule.line(),
        rule.table(),
        rule.salience(),
        rule.once(),
        patterns,
        rule.conclusions());
  }

  private static PatternModel understood(PatternModel pattern) {
    List<Condition> clear =
        pattern.condition().conjuncts().stream()
            .filter(part -> part.atoms().noneMatch(Condition.Unclear.class::isInstance))
            .toList();
    return new PatternModel(
        pattern.quantifier(),
        pattern.type(),
        pattern.binding(),
        pattern.variables(),
        new Condition.All(clear));
  }

  /** These, and a usual one of each kind that is looked at and that is not among them. */
  private List<Fact> withOthers(List<Fact> facts, FactsRead read) {
    List<String> there = facts.stream().map(fact -> Shape.of(fact).name()).toList();
    Stream<Fact> others =
        Shape.facts().stream()
            .filter(shape -> !there.contains(shape.name()))
            .filter(
                shape ->
                    shape.components().stream()
                        .anyMatch(c -> read.includes(shape.name(), c.getName())))
            .map(values::usual);
    return Stream.concat(facts.stream(), others).toList();
  }
}
