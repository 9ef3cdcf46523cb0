package dev.hatchway.rules.explain;

import dev.hatchway.rules.analysis.Condition;
import dev.hatchway.rules.analysis.PatternModel;
import dev.hatchway.rules.analysis.PatternModel.Quantifier;
import dev.hatchway.rules.analysis.RuleModel;
import dev.hatchway.rules.analysis.Term;
import dev.hatchway.rules.analysis.Truth;
import dev.hatchway.rules.explain.WhyNot.Reason;
import dev.hatchway.rules.facts.Fact;
import dev.hatchway.rules.facts.Outcome;
import dev.hatchway.rules.facts.Shape;
import dev.hatchway.rules.facts.ValueText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Follows the conditions of one rule over facts and outcomes, pattern by pattern as Drools joins
 * them, to where nothing is left that could fire it.
 */
final class WhyNotReader {

  private final RuleModel rule;
  private final Map<String, List<Object>> objects;
  private List<Map<String, Object>> joined = List.of(Map.of());
  private String unclear;

  WhyNotReader(RuleModel rule, List<?> facts, List<Outcome> outcomes) {
    this.rule = rule;
    this.objects =
        Stream.concat(facts.stream(), outcomes.stream())
            .map(Object.class::cast)
            .collect(Collectors.groupingBy(o -> Shape.of(o).name()));
  }

  WhyNot read() {
    List<PatternModel> guards = new ArrayList<>();
    for (PatternModel pattern : rule.patterns()) {
      if (isGuard(pattern)) {
        guards.add(pattern);
        continue;
      }
      WhyNot why = follow(pattern);
      if (why != null) {
        return why;
      }
    }
    // that another rule came first only matters to a rule that would have fired otherwise
    for (PatternModel guard : guards) {
      List<Object> there = meeting(guard, joined.get(0));
      if (!there.isEmpty()) {
        return because(Reason.DECIDED, guard.toString(), ((Outcome) there.get(0)).reason());
      }
    }
    return because(Reason.UNCLEAR, unclear == null ? rule.patterns().toString() : unclear, "");
  }

  private static boolean isGuard(PatternModel pattern) {
    return pattern.quantifier() == Quantifier.NONE && Shape.outcome(pattern.type()).isPresent();
  }

  private WhyNot follow(PatternModel pattern) {
    if (pattern.isUnclear()) {
      unclear = unclear == null ? pattern.toString() : unclear;
      return null;
    }
    List<Map<String, Object>> next = new ArrayList<>();
    Object inTheWay = null;
    for (Map<String, Object> so : joined) {
      List<Object> meeting = meeting(pattern, so);
      switch (pattern.quantifier()) {
        case EACH -> meeting.forEach(object -> next.add(with(so, pattern, object)));
        case ANY -> {
          if (!meeting.isEmpty()) {
            next.add(so);
          }
        }
        case NONE -> {
          if (meeting.isEmpty()) {
            next.add(so);
          } else {
            inTheWay = meeting.get(0);
          }
        }
      }
    }
    if (next.isEmpty()) {
      return inTheWay == null
          ? nothingMeets(pattern)
          : because(Reason.PRESENT, pattern.toString(), told(inTheWay));
    }
    joined = next;
    return null;
  }

  /** Objects of the pattern's kind that meet it, or may where that can't be said. */
  private List<Object> meeting(PatternModel pattern, Map<String, Object> so) {
    return objects.getOrDefault(pattern.type(), List.of()).stream()
        .filter(
            object -> {
              Truth truth = pattern.condition().truth(term -> value(pattern, object, so, term));
              if (truth == Truth.UNKNOWN) {
                unclear = unclear == null ? pattern.toString() : unclear;
                return pattern.quantifier() != Quantifier.NONE;
              }
              return truth == Truth.TRUE;
            })
        .toList();
  }

  private static Object value(
      PatternModel pattern, Object object, Map<String, Object> so, Term term) {
    if (term instanceof Term.Field field) {
      Shape shape = Shape.of(object);
      return shape.has(field.name()) ? shape.read(object, field.name()) : Term.NOT_KNOWN;
    }
    String name = ((Term.Variable) term).name();
    if (pattern.variables().containsKey(name)) {
      return Shape.of(object).read(object, pattern.variables().get(name));
    }
    return so.containsKey(name) ? so.get(name) : Term.NOT_KNOWN;
  }

  private static Map<String, Object> with(
      Map<String, Object> so, PatternModel pattern, Object object) {
    Map<String, Object> more = new HashMap<>(so);
    pattern
        .variables()
        .forEach((name, field) -> more.put(name, Shape.of(object).read(object, field)));
    return more;
  }

  /** The first part that is not met, of the object that comes furthest. */
  private WhyNot nothingMeets(PatternModel pattern) {
    List<Object> candidates = objects.getOrDefault(pattern.type(), List.of());
    if (candidates.isEmpty()) {
      return because(Reason.MISSING, pattern.toString(), pattern.type());
    }
    int furthest = -1;
    WhyNot why = null;
    List<Condition> parts = pattern.condition().conjuncts();
    for (Map<String, Object> so : joined) {
      for (Object object : candidates) {
        int met = 0;
        while (met < parts.size()
            && parts.get(met).truth(t -> value(pattern, object, so, t)) != Truth.FALSE) {
          met++;
        }
        if (met < parts.size() && met > furthest) {
          furthest = met;
          Condition part = parts.get(met);
          why =
              because(
                  Reason.NOT_MET,
                  pattern.type() + ": " + part,
                  seen(part, term -> value(pattern, object, so, term)));
        }
      }
    }
    return why == null ? because(Reason.UNCLEAR, pattern.toString(), "") : why;
  }

  private static String seen(Condition part, Function<Term, Object> reader) {
    return part.names()
        .distinct()
        .map(
            term -> {
              Object value = reader.apply(term);
              String text = value == null || value == Term.NOT_KNOWN ? "–" : ValueText.of(value);
              return term + " = " + (text.isEmpty() ? "–" : text);
            })
        .collect(Collectors.joining(", "));
  }

  private static String told(Object object) {
    return object instanceof Outcome outcome ? outcome.reason() : ((Fact) object).label();
  }

  private WhyNot because(Reason reason, String condition, String seen) {
    return new WhyNot(rule.name(), rule.file(), rule.line(), reason, condition, seen);
  }
}
