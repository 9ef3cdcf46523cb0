package dev.hatchway.rules.analysis;

import dev.hatchway.rules.facts.Fact;
import dev.hatchway.rules.facts.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which components of which facts the rules of a decision look at. What can't be told apart counts
 * as looked at: a decision is rather asked once too often than left to rest on other facts.
 */
public final class FactsRead {

  private static final Pattern WORD = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*");

  private final Map<String, Set<String>> components = new TreeMap<>();
  private boolean everything;

  private FactsRead() {}

  static FactsRead by(List<RuleModel> rules) {
    FactsRead read = new FactsRead();
    rules.forEach(read::rule);
    return read;
  }

  /** Whether these facts are others than those, as far as the rules look at them. */
  public boolean tellApart(List<? extends Fact> before, List<? extends Fact> after) {
    return !seen(before).equals(seen(after));
  }

  /** Whether the rules look at this component of this kind of fact. */
  public boolean includes(String type, String component) {
    return everything || components.getOrDefault(type, Set.of()).contains(component);
  }

  private Map<String, List<String>> seen(List<? extends Fact> facts) {
    Map<String, List<String>> seen = new TreeMap<>();
    for (Fact fact : facts) {
      Shape shape = Shape.of(fact);
      if (everything || components.containsKey(shape.name())) {
        Map<String, Object> values = new TreeMap<>(shape.values(fact));
        values.keySet().removeIf(component -> !includes(shape.name(), component));
        seen.computeIfAbsent(shape.name(), type -> new ArrayList<>()).add(values.toString());
      }
    }
    seen.values().forEach(list -> list.sort(null));
    return seen;
  }

  private void rule(RuleModel rule) {
    for (PatternModel pattern : rule.patterns()) {
      if (pattern.isUnclear()) {
        everything = true;
        return;
      }
      Set<String> fields = components.computeIfAbsent(pattern.type(), type -> new TreeSet<>());
      pattern.variables().values().forEach(field -> add(pattern.type(), field, fields));
      pattern.condition().atoms().forEach(atom -> condition(pattern, atom, fields));
      if (pattern.binding() != null && isUsed(rule, pattern.binding())) {
        all(pattern.type(), fields);
      }
    }
  }

  private void condition(PatternModel pattern, Condition atom, Set<String> fields) {
    if (atom instanceof Condition.Unclear unclear) {
      words(unclear.text()).forEach(word -> add(pattern.type(), word, fields));
      return;
    }
    atom.names()
        .filter(Term.Field.class::isInstance)
        .forEach(field -> add(pattern.type(), ((Term.Field) field).name(), fields));
  }

  /** Whether another part of the rule may read any field of what the variable stands for. */
  private static boolean isUsed(RuleModel rule, String variable) {
    boolean concluded =
        rule.conclusions().stream()
            .flatMap(conclusion -> conclusion.arguments().stream())
            .anyMatch(argument -> words(argument).contains(variable));
    return concluded
        || rule.patterns().stream()
            .anyMatch(pattern -> words(pattern.condition().toString()).contains(variable));
  }

  private static void add(String type, String field, Set<String> fields) {
    Slot.shape(type)
        .filter(shape -> shape.has(field))
        .ifPresent(shape -> fields.add(shape.behind(field)));
  }

  private static void all(String type, Set<String> fields) {
    Slot.shape(type).ifPresent(shape -> shape.components().forEach(c -> fields.add(c.getName())));
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      words.add(word.group());
    }
    return words;
  }
}
