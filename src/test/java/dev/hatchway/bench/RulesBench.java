package dev.hatchway.bench;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How many decisions a second of the processor makes. */
class RulesBench {

  @Test
  void shouldWriteTheRatesOfDecisions() throws Exception {
    List<String> lines = new ArrayList<>();
    lines.add(
        "One decision is one evaluation of all rules of a folder on"
            + " everything that is known of one application (with 20 resources for routing, 12 reviewers"
            + " for reviewer-matching): facts in, outcomes and the trace out, with what each rule matched."
            + " Seconds are those of the processor for the whole process, garbage collection included;"
            + " each rate is the median of five rounds after a warm-up.");
    lines.add("");
    lines.addAll(new DecisionRates().lines());
    RulesNumbers.write("Decisions a second of the processor", lines);
  }
}
