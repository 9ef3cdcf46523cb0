package dev.hatchway.rules.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hatchway.rules.facts.Fact;
import java.util.ArrayList;
import java.util.List;

/** What rules that come to one outcome each say, in order, written as {@link PlainDrools} does. */
final class Told {

  private Told() {}

  static List<String> by(CompiledRelease rules, List<Fact> facts) {
    try {
      Evaluation evaluation = rules.evaluate("screening", facts);
      assertThat(evaluation.outcomes()).hasSameSizeAs(evaluation.fired());
      List<String> told = new ArrayList<>();
      for (int i = 0; i < evaluation.fired().size(); i++) {
        told.add(evaluation.fired().get(i).name());
        told.add(evaluation.outcomes().get(i).toString());
      }
      return told;
    } catch (RuleFailed failed) {
      assertThat(rules.rules("screening")).extracting(NamedRule::name).contains(failed.rule());
      return List.of(PlainDrools.failed(failed));
    }
  }
}
