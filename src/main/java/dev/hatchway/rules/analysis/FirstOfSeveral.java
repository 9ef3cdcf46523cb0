package dev.hatchway.rules.analysis;

import dev.hatchway.rules.analysis.PatternModel.Quantifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Rules that fire for one of several facts and then no more, and do not say for which: what they
 * come to follows the order in which facts happen to come.
 */
final class FirstOfSeveral {

  private static final Pattern NO_NAME = Pattern.compile("[^\\p{L}\\p{N}_$]+");

  private FirstOfSeveral() {}

  static List<Insight> in(Examination examination) {
    List<Insight> found = new ArrayList<>();
    for (RuleModel rule : examination.rules()) {
      rule.patterns().stream()
          .filter(pattern -> isLeftToOrder(rule, pattern))
          .findFirst()
          .ifPresent(
              pattern ->
                  found.add(
                      new Insight(
                          Insight.Kind.FIRST_OF_SEVERAL,
                          rule,
                          List.of(pattern.type()),
                          List.of())));
    }
    return found;
  }

  private static boolean isLeftToOrder(RuleModel rule, PatternModel pattern) {
    return pattern.quantifier() == Quantifier.EACH
        && Shadows.REPEATED.contains(pattern.type())
        && endsAfterOne(rule, pattern)
        && !saysWhichComesFirst(rule, pattern)
        && rule.conclusions().stream()
            .flatMap(conclusion -> conclusion.arguments().stream())
            .anyMatch(argument -> differs(pattern, argument));
  }

  /** Whether it fires once, or once for each of something else. */
  private static boolean endsAfterOne(RuleModel rule, PatternModel pattern) {
    return rule.once()
        || rule.conclusions().stream()
            .flatMap(conclusion -> rule.guardOf(conclusion.type()).stream())
            .anyMatch(guard -> !isAbout(rule, guard.condition().toString(), pattern));
  }

  /** Whether it asks for what the fact names, or for what something that equals it names. */
  private static boolean isAbout(RuleModel rule, String guard, PatternModel pattern) {
    return mentions(guard, pattern)
        || rule.patterns().stream()
            .filter(other -> mentions(guard, other))
            .flatMap(other -> other.condition().conjuncts().stream())
            .anyMatch(
                part ->
                    part instanceof Condition.Compared compared
                        && compared.operator() == Operator.EQUAL
                        && mentions(compared.right().toString(), pattern));
  }

  private static boolean saysWhichComesFirst(RuleModel rule, PatternModel pattern) {
    return rule.patterns().stream()
        .anyMatch(
            other ->
                other.quantifier() == Quantifier.NONE
                    && other.type().equals(pattern.type())
                    && mentions(other.condition().toString(), pattern));
  }

  /** Whether what is concluded depends on which of the facts it is. */
  private static boolean differs(PatternModel pattern, String argument) {
    return words(argument).stream()
        .anyMatch(
            word ->
                word.equals(pattern.binding())
                    || pattern.variables().containsKey(word)
                        && !isSettled(pattern, pattern.variables().get(word)));
  }

  private static boolean isSettled(PatternModel pattern, String field) {
    return pattern.condition().conjuncts().stream()
        .anyMatch(
            part ->
                part instanceof Condition.Compared compared
                    && compared.operator() == Operator.EQUAL
                    && compared.left().equals(new Term.Field(field)));
  }

  private static boolean mentions(String text, PatternModel pattern) {
    return words(text).stream()
        .anyMatch(word -> word.equals(pattern.binding()) || pattern.variables().containsKey(word));
  }

  private static Set<String> words(String text) {
    return NO_NAME.splitAsStream(text).collect(Collectors.toSet());
  }
}
