package dev.hatchway.rules.explain;

import dev.hatchway.rules.analysis.PatternModel;
import dev.hatchway.rules.analysis.PatternModel.Quantifier;
import dev.hatchway.rules.analysis.RuleModel;
import dev.hatchway.rules.analysis.RuleParts;
import dev.hatchway.rules.explain.WhyNot.Reason;
import dev.hatchway.rules.facts.Fact;
import dev.hatchway.rules.facts.Shape;
import dev.hatchway.rules.runtime.FiredRule;
import dev.hatchway.rules.runtime.RuleFailed;
import dev.hatchway.rules.runtime.RuleFiles;
import dev.hatchway.rules.runtime.RulesRefused;
import dev.hatchway.rules.runtime.Trial;
import dev.hatchway.rules.runtime.TrialRules;
import dev.hatchway.rules.runtime.budget.OverBudget;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * For rules whose conditions can't be followed: rules of the first pattern alone, of the first two,
 * and so on are added, and the first that does not fire tells which pattern is not met.
 */
final class StepByStep {

  private final RuleFiles files;
  private final List<Fact> facts;

  private StepByStep(RuleFiles files, List<Fact> facts) {
    this.files = files;
    this.facts = facts;
  }

  static List<WhyNot> over(
      List<WhyNot> whyNot, RuleFiles files, List<RuleModel> rules, List<Fact> facts) {
    StepByStep steps = new StepByStep(files, facts);
    Map<String, RuleModel> byName =
        rules.stream().collect(Collectors.toMap(RuleModel::name, r -> r, (a, b) -> a));
    return whyNot.stream()
        .map(w -> w.reason() == Reason.UNCLEAR ? steps.told(w, byName.get(w.rule())) : w)
        .toList();
  }

  private WhyNot told(WhyNot why, RuleModel rule) {
    RuleParts parts = RuleParts.of(files, rule);
    List<String> asked = new ArrayList<>();
    for (int i = 0; i < rule.patterns().size(); i++) {
      if (!isGuard(rule.patterns().get(i))) {
        asked.add(parts.patterns().get(i));
      }
    }
    Set<String> fired = fired(rule, parts.head(), asked);
    if (fired == null) {
      return why;
    }
    for (int step = 0; step < asked.size(); step++) {
      if (!fired.contains(name(rule, step))) {
        return new WhyNot(
            why.rule(), why.file(), why.line(), Reason.UNCLEAR, asked.get(step).strip(), "");
      }
    }
    return why;
  }

  /** That another rule came first is no condition of the rule's own. */
  private static boolean isGuard(PatternModel pattern) {
    return pattern.quantifier() == Quantifier.NONE && Shape.outcome(pattern.type()).isPresent();
  }

  /** The names of those that fire; null where they can't stand beside the rules. */
  private Set<String> fired(RuleModel rule, String head, List<String> asked) {
    StringBuilder text = new StringBuilder(head);
    for (int step = 0; step < asked.size(); step++) {
      text.append("\nrule \"").append(name(rule, step)).append("\"\nwhen\n");
      asked.subList(0, step + 1).forEach(part -> text.append("  ").append(part).append('\n'));
      text.append("then\nend\n");
    }
    Map<String, byte[]> more = new TreeMap<>();
    files.paths().forEach(path -> more.put(path, files.bytes(path)));
    more.put(
        rule.decision() + "/step-by-step.drl", text.toString().getBytes(StandardCharsets.UTF_8));
    try (Trial trial = new TrialRules().compile(new RuleFiles(more))) {
      return trial.evaluate(rule.decision(), facts).fired().stream()
          .map(FiredRule::name)
          .collect(Collectors.toSet());
    } catch (RulesRefused | OverBudget | RuleFailed unusual) {
      // such as what stands above the rules and can stand there once only
      return null;
    }
  }

  private static String name(RuleModel rule, int step) {
    return "%s, pattern %d".formatted(rule.name().replace("\"", ""), step + 1);
  }
}
