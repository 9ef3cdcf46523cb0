package dev.hatchway.rules.runtime;

import static dev.hatchway.rules.runtime.Facts.anApplication;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Role;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.Time;
import dev.hatchway.programme.Programme;
import dev.hatchway.rules.facts.Eligibility;
import dev.hatchway.rules.facts.NeedKind;
import dev.hatchway.rules.facts.ProductKind;
import dev.hatchway.rules.facts.ProductStage;
import dev.hatchway.rules.facts.Recommendation;
import dev.hatchway.rules.facts.ReviewScore;
import dev.hatchway.rules.facts.Sector;
import dev.hatchway.rules.facts.Submission;
import dev.hatchway.rules.facts.Urgency;
import dev.hatchway.rules.facts.Verdict;
import dev.hatchway.testing.PostgresForTests;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class DecisionsTest {

  @Inject PublishRelease publish;
  @Inject Decisions decisions;
  @Inject DecisionsOf decisionsOf;
  @Inject ReplayDecision replay;
  @Inject ReferenceRatesOf rates;
  @Inject LiveRules liveRules;
  @Inject LiveReleases liveReleases;
  @Inject ShippedRules shipped;
  @Inject PublishShippedRules publishShipped;
  @Inject RuleReleases releases;
  @Inject EntityManager entities;
  @Inject Time time;

  @Test
  void shouldStoreWhatWasDecidedAndWhy() {
    // given
    UUID programme = programmeWith(shipped.files());
    UUID application = UUID.randomUUID();
    List<?> facts = aTaiwaneseDevice().list();

    // when
    List<DecisionResult> made =
        QuarkusTransaction.requiringNew()
            .call(
                () ->
                    List.of(
                        decide(programme, "screening", application, facts),
                        decide(programme, "scoring", application, facts)));

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
    UUID programme = programmeWith(shipped.files());
    UUID application = UUID.randomUUID();

    assertThatThrownBy(
            () ->
                QuarkusTransaction.requiringNew()
                    .run(
                        () -> {
                          decide(programme, "screening", application, aTaiwaneseDevice().list());
                          throw new IllegalStateException("something else went wrong");
                        }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(decisionsOf.application(application)).isEmpty();
  }

  @Test
  void shouldRefuseToDecideWithoutATransactionOrWithoutRules() {
    UUID programme = programmeWith(shipped.files());
    UUID without = programme();

    assertThatThrownBy(
            () -> decide(programme, "screening", UUID.randomUUID(), aTaiwaneseDevice().list()))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> inStep(without, "screening", UUID.randomUUID(), List.of()))
        .hasMessageContaining("refusal.no-live-rules");
    assertThatThrownBy(() -> inStep(programme, "fortune", UUID.randomUUID(), List.of()))
        .hasMessageContaining("has no decision fortune");
  }

  @Test
  void shouldGiveTheSameWhenReplayedAfterTheRulesChanged() {
    // given
    UUID programme = programmeWith(shipped.files());
    List<?> facts =
        aTaiwaneseDevice()
            .and(
                new ReviewScore(
                    "ana", Map.of("team", new BigDecimal("3.50")), Recommendation.ACCEPT))
            .list();
    List<UUID> made = new ArrayList<>();
    for (String decision :
        List.of("screening", "scoring", "routing", "reviewer-matching", "deadlines")) {
      made.add(inStep(programme, decision, UUID.randomUUID(), facts).id());
    }
    publish.publish(Actor.SYSTEM, programme, saying("Everybody may come"));

    // when, then
    for (UUID id : made) {
      var again = replay.replay(id);
      assertThat(again.sameOutcome()).as(again.then().decision()).isTrue();
      assertThat(again.sameRules()).isTrue();
      assertThat(again.then().facts()).isEqualTo(facts);
    }
    assertThat(inStep(programme, "screening", null, facts).outcomes())
        .extracting(o -> o.reason())
        .containsExactly("Everybody may come");
  }

  @Test
  void shouldNoticeADecisionThatDoesNotRepeat() {
    UUID programme = programmeWith(shipped.files());
    UUID id = inStep(programme, "screening", UUID.randomUUID(), aTaiwaneseDevice().list()).id();
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
  void shouldRefuseRulesThatDoNotCompileAndKeepTheLiveOnes() {
    // given
    UUID programme = programmeWith(saying("Everybody may come"));
    Map<String, byte[]> broken = saying("Nobody may come");
    broken.put(
        "screening/broken.drl",
        "package screening;\nimport dev.hatchway.rules.facts.*;\nrule \"x\"\nwhen\n  Company(wages > 1)\nthen\nend\n"
            .getBytes(StandardCharsets.UTF_8));

    // when
    var refused =
        catchThrowableOfType(
            CommandRejected.class, () -> publish.publish(Actor.SYSTEM, programme, broken));

    // then
    assertThat(refused.kind()).isEqualTo(CommandRejected.Kind.INVALID_ARGUMENT);
    assertThat(refused.fields())
        .anySatisfy(
            f -> {
              assertThat(f.field()).isEqualTo("screening/broken.drl");
              assertThat((Integer) f.arguments().get(1)).isBetween(3, 5);
              assertThat((String) f.arguments().get(2)).contains("wages");
            });
    assertThat(inStep(programme, "screening", null, aTaiwaneseDevice().list()).outcomes())
        .extracting(o -> o.reason())
        .containsExactly("Everybody may come");
    assertThat(liveRules.of(programme).files().contains("screening/broken.drl")).isFalse();
  }

  @Test
  void shouldRefuseRulesThatOnlyTheSecondLookFindsWrong() {
    UUID programme = programmeWith(saying("Everybody may come"));
    Map<String, byte[]> odd = saying("Somebody may come");
    odd.put(
        "screening/odd.drl",
        "package screening;\nimport dev.hatchway.rules.facts.*;\nrule \"x\"\nwhen\n  Company(employees > \"abc\")\nthen\nend\n"
            .getBytes(StandardCharsets.UTF_8));

    var refused =
        catchThrowableOfType(
            CommandRejected.class, () -> publish.publish(Actor.SYSTEM, programme, odd));

    assertThat(refused.fields()).extracting(f -> f.field()).containsOnly("screening/odd.drl");
  }

  @Test
  void shouldLetOnlyAnalystsOfTheProgrammePublish() {
    UUID programme = programmeWith(saying("Everybody may come"));
    Actor manager = member(programme, Role.MANAGER);
    Actor stranger = member(programme(), Role.ANALYST);
    Actor analyst = member(programme, Role.ANALYST);

    for (Actor actor : List.of(manager, stranger)) {
      assertThatThrownBy(() -> publish.publish(actor, programme, saying("I may come")))
          .isInstanceOfSatisfying(
              CommandRejected.class,
              r -> assertThat(r.kind()).isEqualTo(CommandRejected.Kind.FORBIDDEN));
    }
    Release release = publish.publish(analyst, programme, saying("Analysts may come"));

    assertThat(liveRules.of(programme).release()).isEqualTo(release);
    assertThat(audited(programme)).containsExactly("hatchway", analyst.username());
  }

  @Test
  void shouldChangeNothingWhenTheSameFilesArePublishedAgain() {
    UUID programme = programmeWith(saying("Everybody may come"));
    Release first = liveRules.of(programme).release();

    Release second = publish.publish(Actor.SYSTEM, programme, saying("Everybody may come"));

    assertThat(second).isEqualTo(first);
    assertThat(audited(programme)).hasSize(1);
  }

  @Test
  void shouldTakeOverWhatAnotherNodePublished() {
    UUID programme = programmeWith(saying("Everybody may come"));
    inStep(programme, "screening", null, List.of());
    RuleFiles other = new RuleFiles(saying("The other node says so"));
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                releases.add(
                    new Release(programme, other.hash(), time.instant(), "another node"), other));

    liveReleases.refresh();

    assertThat(inStep(programme, "screening", null, List.of()).outcomes())
        .extracting(o -> o.reason())
        .containsExactly("The other node says so");
  }

  @Test
  void shouldNeverMixReleasesWhileTheyAreSwapped() throws Exception {
    // given: two releases, each of two rules that say the release's name
    UUID programme = programmeWith(saying("A one", "A two"));
    AtomicBoolean done = new AtomicBoolean();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<Future<Integer>> askers = new ArrayList<>();
    Callable<Integer> asker =
        () -> {
          int asked = 0;
          while (!done.get() || asked == 0) {
            var result = inStep(programme, "screening", null, List.of(aSubmission()));
            assertThat(result.outcomes()).hasSize(2);
            assertThat(result.outcomes().stream().map(o -> o.reason().charAt(0)).distinct())
                .hasSize(1);
            asked++;
          }
          return asked;
        };

    // when
    for (int i = 0; i < 4; i++) {
      askers.add(threads.submit(asker));
    }
    for (int i = 0; i < 6; i++) {
      String name = i % 2 == 0 ? "B" : "A";
      publish.publish(Actor.SYSTEM, programme, saying(name + " one", name + " two"));
    }
    done.set(true);

    // then
    for (Future<Integer> one : askers) {
      assertThat(one.get()).isPositive();
    }
    threads.shutdown();
  }

  @Test
  void shouldGiveTheShippedRulesToAProgrammeWithoutAny() throws Exception {
    // given
    UUID programme = programme();
    ExecutorService outsideAnyRequest = Executors.newSingleThreadExecutor();

    // when
    outsideAnyRequest.submit(publishShipped::whereNoneIsLive).get();
    outsideAnyRequest.shutdown();

    // then
    assertThat(liveRules.of(programme).release().publishedBy()).isEqualTo("hatchway");
    assertThat(liveRules.of(programme).files().paths())
        .containsExactlyElementsOf(shipped.files().keySet());
  }

  @Test
  void shouldConvertMoneyAtTheRatesOfTheRelease() {
    UUID programme = programmeWith(shipped.files());

    var amounts = rates.programme(programme).convert(new BigDecimal("1000"), "EUR");

    assertThat(amounts.eur()).isEqualByComparingTo("1000");
    assertThat(amounts.cny()).isEqualByComparingTo("7800");
    assertThat(rates.programme(programme).convert(BigDecimal.ONE, "XXX").eur()).isNull();
    assertThat(rates.programme(programme).convert(null, "EUR")).isNull();
  }

  private DecisionResult decide(UUID programme, String decision, UUID application, List<?> facts) {
    return decisions.decide(new DecisionRequest(programme, decision, application, facts));
  }

  private DecisionResult inStep(UUID programme, String decision, UUID application, List<?> facts) {
    return QuarkusTransaction.requiringNew()
        .call(() -> decide(programme, decision, application, facts));
  }

  private static Facts aTaiwaneseDevice() {
    return anApplication()
        .from("TW")
        .founded(2021)
        .making(Sector.HEALTH, ProductKind.BOTH, ProductStage.PILOT)
        .withEmployees(7)
        .withTurnover("1234567.89 TWD")
        .needing(NeedKind.SUPPLY_CHAIN, Urgency.NOW)
        .aimingAt("US");
  }

  private static Submission aSubmission() {
    return new Submission("springboard", "2026", 90, 0, LocalDate.of(2026, 3, 2));
  }

  private static Map<String, byte[]> saying(String... sentences) {
    StringBuilder drl =
        new StringBuilder("package screening;\nimport dev.hatchway.rules.facts.*;\n");
    for (String sentence : sentences) {
      drl.append("rule \"").append(sentence).append("\"\nwhen\nthen\n");
      drl.append("  insert(new Eligibility(Verdict.ELIGIBLE, drools.getRule().getName()));\nend\n");
    }
    Map<String, byte[]> files = new TreeMap<>();
    files.put("screening/welcome.drl", drl.toString().getBytes(StandardCharsets.UTF_8));
    return files;
  }

  private UUID programmeWith(Map<String, byte[]> files) {
    UUID id = programme();
    publish.publish(Actor.SYSTEM, id, files);
    return id;
  }

  private UUID programme() {
    UUID id = UUID.randomUUID();
    QuarkusTransaction.requiringNew()
        .run(() -> entities.persist(new Programme(id, "p-" + id, "Programme", time.instant())));
    return id;
  }

  private static Actor member(UUID programme, Role role) {
    UUID id = UUID.randomUUID();
    return new Actor(
        id, role + "-" + id, role.name(), List.of(new Actor.Membership(programme, role, null)));
  }

  @SuppressWarnings("unchecked")
  private List<String> audited(UUID programme) {
    return entities
        .createNativeQuery(
            "select actor from audit_event where action = 'rules.published' and subject_id = :id order by id",
            String.class)
        .setParameter("id", programme.toString())
        .getResultList();
  }
}
