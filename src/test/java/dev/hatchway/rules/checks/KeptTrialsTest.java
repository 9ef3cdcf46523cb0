package dev.hatchway.rules.checks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hatchway.rules.runtime.RuleFiles;
import dev.hatchway.rules.runtime.Trial;
import dev.hatchway.rules.runtime.TrialRules;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class KeptTrialsTest {

  private final CountDownLatch mayGoOn = new CountDownLatch(1);
  private final AtomicInteger compiled = new AtomicInteger();
  private final RuleFiles slow = files("Takes its time");
  private final RuleFiles quick = files("Quick");
  private final KeptTrials kept =
      new KeptTrials(
          new TrialRules() {
            @Override
            public Trial compile(RuleFiles files) {
              compiled.incrementAndGet();
              waitIf(files.hash().equals(slow.hash()));
              return super.compile(files);
            }
          });

  @Test
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void shouldUseOtherRulesWhileSomeAreCompiled() {
    var one = CompletableFuture.supplyAsync(() -> kept.with(slow, Trial::hash));
    var same = CompletableFuture.supplyAsync(() -> kept.with(slow, Trial::hash));

    assertThat(kept.with(quick, Trial::hash)).isEqualTo(quick.hash());
    assertThat(one).isNotDone();

    mayGoOn.countDown();
    assertThat(one.join()).isEqualTo(slow.hash());
    assertThat(same.join()).isEqualTo(slow.hash());
    assertThat(compiled).hasValue(2);
  }

  private void waitIf(boolean waits) {
    try {
      if (waits) {
        mayGoOn.await();
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private static RuleFiles files(String name) {
    String drl =
        "package screening;\nimport dev.hatchway.rules.facts.*;\nrule \"%s\"\nwhen\nthen\nend\n"
            .formatted(name);
    return new RuleFiles(Map.of("screening/a.drl", drl.getBytes(StandardCharsets.UTF_8)));
  }
}
