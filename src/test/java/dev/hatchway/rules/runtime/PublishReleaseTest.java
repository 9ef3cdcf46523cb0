package dev.hatchway.rules.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Role;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.Time;
import dev.hatchway.rules.facts.Submission;
import dev.hatchway.testing.PostgresForTests;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class PublishReleaseTest {

  @Inject RulesScene scene;
  @Inject PublishRelease publish;
  @Inject PublishShippedRules publishShipped;
  @Inject LiveRules liveRules;
  @Inject LiveReleases liveReleases;
  @Inject RuleReleases releases;
  @Inject ShippedRules shipped;
  @Inject EntityManager entities;
  @Inject Time time;

  @Test
  void shouldRefuseRulesThatDoNotCompileAndKeepTheLiveOnes() {
    // given
    UUID programme = scene.programmeWith(RulesScene.saying("Everybody may come"));
    Map<String, byte[]> broken = RulesScene.saying("Nobody may come");
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
    assertThat(
            scene
                .inStep(programme, "screening", null, RulesScene.aTaiwaneseDevice().list())
                .outcomes())
        .extracting(o -> o.reason())
        .containsExactly("Everybody may come");
    assertThat(liveRules.of(programme).files().contains("screening/broken.drl")).isFalse();
  }

  @Test
  void shouldRefuseRulesThatOnlyTheSecondLookFindsWrong() {
    UUID programme = scene.programmeWith(RulesScene.saying("Everybody may come"));
    Map<String, byte[]> odd = RulesScene.saying("Somebody may come");
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
  void shouldLetNobodyPublishWhatNobodyApproved() {
    UUID programme = scene.programmeWith(RulesScene.saying("Everybody may come"));

    for (Role role : Role.values()) {
      Actor actor = member(programme, role);
      assertThatThrownBy(() -> publish.publish(actor, programme, RulesScene.saying("I may come")))
          .isInstanceOfSatisfying(
              CommandRejected.class,
              r -> assertThat(r.kind()).isEqualTo(CommandRejected.Kind.FORBIDDEN));
    }
    assertThat(audited(programme)).containsExactly("hatchway");
  }

  @Test
  void shouldChangeNothingWhenTheSameFilesArePublishedAgain() {
    UUID programme = scene.programmeWith(RulesScene.saying("Everybody may come"));
    Release first = liveRules.of(programme).release();

    Release second =
        publish.publish(Actor.SYSTEM, programme, RulesScene.saying("Everybody may come"));

    assertThat(second).isEqualTo(first);
    assertThat(audited(programme)).hasSize(1);
  }

  @Test
  void shouldTakeOverWhatAnotherNodePublished() {
    UUID programme = scene.programmeWith(RulesScene.saying("Everybody may come"));
    scene.inStep(programme, "screening", null, List.of());
    RuleFiles other = new RuleFiles(RulesScene.saying("The other node says so"));
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                releases.add(
                    new Release(programme, other.hash(), time.instant(), "another node"), other));

    liveReleases.refresh();

    assertThat(scene.inStep(programme, "screening", null, List.of()).outcomes())
        .extracting(o -> o.reason())
        .containsExactly("The other node says so");
  }

  @Test
  void shouldNeverMixReleasesWhileTheyAreSwapped() throws Exception {
    // given: two releases, each of two rules that say the release's name
    UUID programme = scene.programmeWith(RulesScene.saying("A one", "A two"));
    AtomicBoolean done = new AtomicBoolean();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<Future<Integer>> askers = new ArrayList<>();
    Callable<Integer> asker =
        () -> {
          int asked = 0;
          while (!done.get() || asked == 0) {
            var result = scene.inStep(programme, "screening", null, List.of(aSubmission()));
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
      publish.publish(Actor.SYSTEM, programme, RulesScene.saying(name + " one", name + " two"));
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
    UUID programme = scene.programme();
    ExecutorService outsideAnyRequest = Executors.newSingleThreadExecutor();

    // when
    outsideAnyRequest.submit(publishShipped::whereNoneIsLive).get();
    outsideAnyRequest.shutdown();

    // then
    assertThat(liveRules.of(programme).release().publishedBy()).isEqualTo("hatchway");
    assertThat(liveRules.of(programme).files().paths())
        .containsExactlyElementsOf(shipped.files().keySet());
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

  private static Submission aSubmission() {
    return new Submission("springboard", "2026", 90, 0, LocalDate.of(2026, 3, 2));
  }
}
