package dev.hatchway.rules.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.hatchway.rules.runtime.budget.Budget;
import dev.hatchway.rules.runtime.cage.Layer;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each layer of the cage holds when the one before it is taken away. */
class LayersTest {

  /** What Drools would let these do to the house if nothing held them. */
  private static final Set<String> HARMLESS_IN_CODE =
      Set.of(
          // things of our own made in an unusual way, and what the engine itself stumbles over
          "consequences/a-fact",
          "consequences/cast",
          "consequences/character",
          "consequences/label",
          "consequences/nested-insert",
          "consequences/text-block");

  static List<Attack> consequences() {
    return Attack.all().stream()
        .filter(a -> a.name().startsWith("consequences/"))
        .filter(a -> !HARMLESS_IN_CODE.contains(a.name()))
        .toList();
  }

  static List<Attack> reachingOut() {
    return consequences().stream()
        .filter(a -> a.texts().values().stream().anyMatch(LayersTest::namesAClassOfTheHouse))
        .toList();
  }

  static List<Attack> conditions() {
    return Attack.all().stream()
        .filter(a -> a.name().startsWith("conditions/"))
        .filter(
            a ->
                a.texts().values().stream()
                    .anyMatch(
                        t ->
                            namesAClassOfTheHouse(t)
                                || t.contains("lass")
                                || t.contains("eval")
                                || t.contains(" from ")))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("consequences")
  void shouldNotLoadCodeThatDoesMoreWithoutTheFirstLayer(Attack attack) {
    assertThatCode(() -> run(attack, EnumSet.of(Layer.COMPILED))).isInstanceOf(RulesRefused.class);
  }

  @ParameterizedTest
  @MethodSource("reachingOut")
  void shouldNotSeeClassesWithOnlyTheLastLayer(Attack attack) {
    assertThatCode(() -> run(attack, EnumSet.of(Layer.CLASSES)))
        .isInstanceOfAny(RulesRefused.class, RuleFailed.class);
  }

  @ParameterizedTest
  @MethodSource("conditions")
  void shouldNotEvaluateConditionsThatReachOutWithoutTheFirstLayer(Attack attack) {
    assertThatCode(() -> run(attack, EnumSet.of(Layer.COMPILED, Layer.CLASSES)))
        .isInstanceOf(RulesRefused.class);
  }

  @Test
  void shouldLetShippedRulesPassEveryLayerAlone() {
    for (Layer layer : Layer.values()) {
      CompiledRelease release =
          new RuleCompiler(Budget.USUAL, EnumSet.of(layer)).compile(ShippedRelease.FILES);
      assertThat(release.evaluate("screening", RulesScene.aTaiwaneseDevice().list()).outcomes())
          .as(layer.name())
          .isNotEmpty();
      release.close();
    }
  }

  private static boolean namesAClassOfTheHouse(String text) {
    return text.contains("System.")
        || text.contains("Runtime")
        || text.contains("Thread")
        || text.contains("java.io")
        || text.contains("java.sql")
        || text.contains("javax.")
        || text.contains("jakarta.")
        || text.contains("Class.forName")
        || text.contains("dev.hatchway.programme");
  }

  private static void run(Attack attack, Set<Layer> layers) {
    CompiledRelease release = new RuleCompiler(Budget.USUAL, layers).compile(attack.files());
    release.evaluate("screening", RulesScene.aTaiwaneseDevice().list());
  }
}
