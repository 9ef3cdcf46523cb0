package dev.hatchway.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.hatchway.rules.facts.Fact;
import dev.hatchway.rules.facts.Outcome;
import dev.hatchway.rules.runtime.Evaluation;
import dev.hatchway.rules.runtime.RuleFiles;
import dev.hatchway.rules.runtime.ShippedRules;
import dev.hatchway.rules.runtime.Trial;
import dev.hatchway.rules.runtime.TrialRules;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.IntSupplier;

/** How many decisions a second of the processor makes, beside Java by hand and plain sessions. */
final class DecisionRates {

  private static final OperatingSystemMXBean MACHINE =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private static final int WARM_UP = 30_000;
  private static final int CALLS = 15_000;
  private static final int ROUNDS = 5;

  List<String> lines() {
    RuleFiles files = new RuleFiles(new ShippedRules().files());
    List<String> lines = new ArrayList<>();
    try (Trial rules = new TrialRules().compile(files)) {
      SampleApplication application = new SampleApplication(rules.rates());
      lines.add("| decision | rules | facts | fired | decisions per CPU second |");
      lines.add("|---|---:|---:|---:|---:|");
      double costs = 0;
      for (String decision : rules.decisions()) {
        List<Fact> facts = application.facts(decision);
        double rate = rate(() -> rules.evaluate(decision, facts).outcomes().size());
        costs += 1 / rate;
        long count = rules.rules().stream().filter(r -> r.decision().equals(decision)).count();
        int fired = rules.evaluate(decision, facts).fired().size();
        lines.add(row(decision, count, facts.size(), fired, rate));
      }
      lines.add(
          row(
              "one application, all five",
              rules.rules().size(),
              0,
              0,
              rules.decisions().size() / costs));
      lines.addAll(besides(files, rules, application.facts("routing")));
      lines.addAll(wider(WiderRouting.of(files), application.facts("routing")));
    }
    return lines;
  }

  private List<String> besides(RuleFiles files, Trial rules, List<Fact> facts) {
    Evaluation ours = rules.evaluate("routing", facts);
    List<Outcome> byHand = RoutingByHand.decide(facts);
    if (!new HashSet<>(byHand).equals(new HashSet<>(ours.outcomes()))
        || byHand.size() != ours.outcomes().size()) {
      throw new IllegalStateException("By hand: " + byHand + "; by rules: " + ours.outcomes());
    }
    PlainSessions plain = new PlainSessions(files, "routing");
    double rules1 = rate(() -> rules.evaluate("routing", facts).outcomes().size());
    double hand = rate(() -> RoutingByHand.decide(facts).size());
    double sessions = rate(() -> plain.decide(facts));
    return List.of(
        "",
        "Routing in the same run, the same outcomes each time:",
        "",
        "| how | decisions per CPU second |",
        "|---|---:|",
        String.format(Locale.ROOT, "| these rules, with trace | %,.0f |", rules1),
        String.format(Locale.ROOT, "| Java by hand, without trace | %,.0f |", hand),
        String.format(
            Locale.ROOT, "| Drools with a new session for each call | %,.0f |", sessions));
  }

  private static List<String> wider(RuleFiles files, List<Fact> facts) {
    try (Trial rules = new TrialRules().compile(files)) {
      long count = rules.rules().stream().filter(r -> r.decision().equals("routing")).count();
      PlainSessions plain = new PlainSessions(files, "routing");
      double ours = rate(() -> rules.evaluate("routing", facts).outcomes().size());
      double sessions = rate(() -> plain.decide(facts));
      return List.of(
          "",
          "Routing with rows for each of the 20 resources, %d rules, %d of which fire:"
              .formatted(count, rules.evaluate("routing", facts).fired().size()),
          "",
          "| how | decisions per CPU second |",
          "|---|---:|",
          String.format(Locale.ROOT, "| these rules, with trace | %,.0f |", ours),
          String.format(
              Locale.ROOT, "| Drools with a new session for each call | %,.0f |", sessions));
    }
  }

  private static String row(String name, long rules, int facts, int fired, double rate) {
    return String.format(
        Locale.ROOT,
        "| %s | %d | %s | %s | %,.0f |",
        name,
        rules,
        facts == 0 ? "" : facts,
        fired == 0 ? "" : fired,
        rate);
  }

  /**
   * The median of some rounds after a warm-up, both by count, so that it does not matter what else
   * the machine does. The whole process counts, with its garbage collection and its compiler.
   */
  private static double rate(IntSupplier decision) {
    run(decision, WARM_UP);
    double[] rates = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      long begin = MACHINE.getProcessCpuTime();
      run(decision, CALLS);
      rates[round] = CALLS / ((MACHINE.getProcessCpuTime() - begin) / 1e9);
    }
    Arrays.sort(rates);
    return rates[ROUNDS / 2];
  }

  private static void run(IntSupplier decision, int calls) {
    int sum = 0;
    for (int i = 0; i < calls; i++) {
      sum += decision.getAsInt();
    }
    if (sum == 0) {
      throw new IllegalStateException("Nothing was decided");
    }
  }
}
