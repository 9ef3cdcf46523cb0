package dev.hatchway.rules.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hatchway.identity.Actor;
import dev.hatchway.testing.PostgresForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.management.ClassLoadingMXBean;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many releases in one process: what is replaced is let go, and what did not change stays. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class ReleasesInARowTest {

  private static final int RELEASES = Integer.getInteger("hatchway.test.releases", 40);
  private static final int RULES = 20;

  private static final ClassLoadingMXBean CLASSES = ManagementFactory.getClassLoadingMXBean();

  @Inject RulesScene scene;
  @Inject PublishRelease publish;
  @Inject LiveReleases live;
  @Inject ShippedRules shipped;

  @Test
  void shouldLetGoOfReplacedReleasesWithTheirClasses() {
    // given
    UUID programme = scene.programmeWith(release(0));
    List<WeakReference<CompiledDecision>> former = new ArrayList<>();
    int begun = loaded();

    // when
    for (int number = 1; number <= RELEASES; number++) {
      former.add(new WeakReference<>(decisions(programme).get(0)));
      publish.publish(Actor.SYSTEM, programme, release(number));
      scene.inStep(programme, "screening", null, List.of());
    }

    // then
    long until = System.nanoTime() + 60_000_000_000L;
    while (former.stream().anyMatch(f -> f.get() != null) && System.nanoTime() < until) {
      System.gc();
      LockSupport.parkNanos(50_000_000);
    }
    assertThat(former).as("replaced releases still in memory").allMatch(f -> f.get() == null);
    assertThat(loaded() - begun)
        .as("a release of %d rules has as many classes at least", RULES)
        .isLessThan(RELEASES * RULES / 2);
  }

  @Test
  void shouldCompileAgainOnlyWhatChanged() {
    // given
    UUID programme = scene.programmeWith(shipped.files());
    List<CompiledDecision> before = decisions(programme);
    Map<String, byte[]> files = new TreeMap<>(shipped.files());
    files.put(
        "scoring/more.drl", "package scoring;\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));

    // when
    publish.publish(Actor.SYSTEM, programme, files);

    // then
    List<CompiledDecision> after = decisions(programme);
    assertThat(after).hasSameSizeAs(before);
    assertThat(after).filteredOn(before::contains).hasSize(before.size() - 1);
    assertThat(
            scene
                .inStep(programme, "routing", null, RulesScene.aTaiwaneseDevice().list())
                .releaseHash())
        .isEqualTo(new RuleFiles(files).hash());
  }

  private List<CompiledDecision> decisions(UUID programme) {
    return List.copyOf(live.of(programme).byContent().values());
  }

  private static Map<String, byte[]> release(int number) {
    return RulesScene.saying(
        IntStream.range(0, RULES)
            .mapToObj(rule -> "Rule %d of release %d".formatted(rule, number))
            .toArray(String[]::new));
  }

  private static int loaded() {
    System.gc();
    return CLASSES.getLoadedClassCount();
  }
}
