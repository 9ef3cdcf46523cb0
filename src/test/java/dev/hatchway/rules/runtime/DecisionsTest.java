package dev.hatchway.rules.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hatchway.identity.Actor;
import dev.hatchway.rules.facts.Eligibility;
import dev.hatchway.rules.facts.Recommendation;
import dev.hatchway.rules.facts.ReviewScore;
import dev.hatchway.rules.facts.Verdict;
import dev.hatchway.testing.PostgresForTests;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class DecisionsTest {

  @Inject RulesScene scene;
  @Inject PublishRelease publish;
  @Inject DecisionsOf decisionsOf;
  @Inject ReplayDecision replay;
  @Inject ReferenceRatesOf rates;
  @Inject ShippedRules shipped;
  @Inject EntityManager entities;

  @Test
  void shouldStoreWhatWasDecidedAndWhy() {
    // given
    UUID programme = scene.programmeWith(shipped.files());
    UUID application = UUID.randomUUID();
    List<?> facts = RulesScene.aTaiwaneseDevice().list();

    // when
    List<DecisionResult> made =
        QuarkusTransaction.requiringNew()
            .call(
                () ->
                    List.of(
                        scene.decide(programme, "screening", application, facts),
                        scene.decide(programme, "scoring", application, facts)));

    // then
    List<StoredDecision> stored = decisionsOf.application(application);
    assertThat(stored)
        .extracting(StoredDecision::id)
        .containsExactly(made.get(0).id(), made.get(1).id());
    StoredDecision screening = stored.get(0);
    assertThat(screening.releaseHash()).isEqualTo(new RuleFiles(shipped.files()).hash());
    assertThat(screening.decision()).isEqualTo("screening");
    assertThat(screening.programmeId()).isEqualTo(programme);
    assertThat(screening.facts()).isEqualTo(facts);
    assertThat(screening.fired()).isEqualTo(made.get(0).fired());
    assertThat(screening.outcomes()).isEqualTo(made.get(0).outcomes());
    assertThat(screening.reasons())
        .contains("The company is registered in one of the programme's regions");
    assertThat(Eligibility.overall(screening.outcomes(Eligibility.class)))
        .isEqualTo(Verdict.ELIGIBLE);
  }

  @Test
  void shouldStoreNothingOfAStepThatRollsBack() {
    UUID programme = scene.programmeWith(shipped.files());
    UUID application = UUID.randomUUID();

    assertThatThrownBy(
            () ->
                QuarkusTransaction.requiringNew()
                    .run(
                        () -> {
                          scene.decide(
                              programme,
                              "screening",
                              application,
                              RulesScene.aTaiwaneseDevice().list());
                          throw new IllegalStateException("something else went wrong");
                        }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(decisionsOf.application(application)).isEmpty();
  }

  @Test
  void shouldRefuseToDecideWithoutATransactionOrWithoutRules() {
    UUID programme = scene.programmeWith(shipped.files());
    UUID without = scene.programme();

    assertThatThrownBy(
            () ->
                scene.decide(
                    programme,
                    "screening",
                    UUID.randomUUID(),
                    RulesScene.aTaiwaneseDevice().list()))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> scene.inStep(without, "screening", UUID.randomUUID(), List.of()))
        .hasMessageContaining("refusal.no-live-rules");
    assertThatThrownBy(() -> scene.inStep(programme, "fortune", UUID.randomUUID(), List.of()))
        .hasMessageContaining("has no decision fortune");
  }

  @Test
  void shouldGiveTheSameWhenReplayedAfterTheRulesChanged() {
    // given
    UUID programme = scene.programmeWith(shipped.files());
    List<?> facts =
        RulesScene.aTaiwaneseDevice()
            .and(
                new ReviewScore(
                    "ana", Map.of("team", new BigDecimal("3.50")), Recommendation.ACCEPT))
            .list();
    List<UUID> made = new ArrayList<>();
    for (String decision :
        List.of("screening", "scoring", "routing", "reviewer-matching", "deadlines")) {
      made.add(scene.inStep(programme, decision, UUID.randomUUID(), facts).id());
    }
    publish.publish(Actor.SYSTEM, programme, RulesScene.saying("Everybody may come"));

    // when, then
    for (UUID id : made) {
      var again = replay.replay(id);
      assertThat(again.sameOutcome()).as(again.then().decision()).isTrue();
      assertThat(again.sameRules()).isTrue();
      assertThat(again.then().facts()).isEqualTo(facts);
    }
    assertThat(scene.inStep(programme, "screening", null, facts).outcomes())
        .extracting(o -> o.reason())
        .containsExactly("Everybody may come");
  }

  @Test
  void shouldNoticeADecisionThatDoesNotRepeat() {
    UUID programme = scene.programmeWith(shipped.files());
    UUID id =
        scene
            .inStep(programme, "screening", UUID.randomUUID(), RulesScene.aTaiwaneseDevice().list())
            .id();
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                entities
                    .createNativeQuery("update decision set fired = '[]' where id = :id")
                    .setParameter("id", id)
                    .executeUpdate());

    var again = replay.replay(id);

    assertThat(again.sameOutcome()).isTrue();
    assertThat(again.sameRules()).isFalse();
    assertThat(again.isSame()).isFalse();
  }

  @Test
  void shouldConvertMoneyAtTheRatesOfTheRelease() {
    UUID programme = scene.programmeWith(shipped.files());

    var amounts = rates.programme(programme).convert(new BigDecimal("1000"), "EUR");

    assertThat(amounts.eur()).isEqualByComparingTo("1000");
    assertThat(amounts.cny()).isEqualByComparingTo("7800");
    assertThat(rates.programme(programme).convert(BigDecimal.ONE, "XXX").eur()).isNull();
    assertThat(rates.programme(programme).convert(null, "EUR")).isNull();
  }
}
