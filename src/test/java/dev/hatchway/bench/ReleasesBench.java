package dev.hatchway.bench;

import dev.hatchway.platform.Time;
import dev.hatchway.programme.Programme;
import dev.hatchway.rules.facts.Submission;
import dev.hatchway.rules.runtime.DecisionRequest;
import dev.hatchway.rules.runtime.Decisions;
import dev.hatchway.rules.runtime.ReleaseApproved;
import dev.hatchway.rules.runtime.ReleaseApproved.Approved;
import dev.hatchway.rules.runtime.RuleFiles;
import dev.hatchway.rules.runtime.ShippedRules;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What many releases in a row leave behind in memory. */
@QuarkusTest
@WithTestResource(PostgresForBench.class)
class ReleasesBench {

  private static final int RELEASES = Integer.getInteger("hatchway.bench.releases", 500);
  private static final int BETWEEN = 100;

  @Inject ReleaseApproved releases;
  @Inject Decisions decisions;
  @Inject ShippedRules shipped;
  @Inject EntityManager entities;
  @Inject Time time;

  private final List<String> page = new ArrayList<>();

  @Test
  void shouldWriteWhatReleasesInARowLeaveBehind() throws Exception {
    releasesInARow();
    RulesNumbers.write(RELEASES + " releases in a row", page);
  }

  private void releasesInARow() {
    page.add(
        "The shipped screening with one rule more each time, checked in both compilations, made live,"
            + " asked once; memory after garbage collection.");
    page.add("");
    page.add("| releases | heap MB | metaspace MB | classes |");
    page.add("|---:|---:|---:|---:|");
    UUID programme = programme();
    for (int i = 1; i <= RELEASES; i++) {
      int number = i;
      QuarkusTransaction.requiringNew().run(() -> release(programme, number));
      QuarkusTransaction.requiringNew().run(() -> ask(programme));
      if (i == 10 || i % BETWEEN == 0) {
        page.add(memory(i));
      }
    }
  }

  private void release(UUID programme, int number) {
    Map<String, byte[]> files = new TreeMap<>();
    shipped.files().forEach((path, content) -> keepScreening(files, path, content));
    files.put(
        "screening/one-more.drl",
        ("package screening;\nimport dev.hatchway.rules.facts.*;\nrule \"Release %d\"\nwhen\nthen\n"
                + "  insert(new Eligibility(Verdict.ELIGIBLE, drools.getRule().getName()));\nend\n")
            .formatted(number)
            .getBytes(StandardCharsets.UTF_8));
    releases.release(
        new Approved(programme, "bench", new RuleFiles(files), time.instant(), "bench"));
  }

  private static void keepScreening(Map<String, byte[]> files, String path, byte[] content) {
    if (path.startsWith("screening/")) {
      files.put(path, content);
    }
  }

  private void ask(UUID programme) {
    Submission submission = new Submission("bench", "2026", 95, 0, LocalDate.of(2026, 3, 2));
    decisions.decide(
        new DecisionRequest(programme, DecisionRequest.SCREENING, null, List.of(submission)));
  }

  private UUID programme() {
    UUID id = UUID.randomUUID();
    QuarkusTransaction.requiringNew()
        .run(() -> entities.persist(new Programme(id, "bench-" + id, "Bench", time.instant())));
    return id;
  }

  private static String memory(int releases) {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    long metaspace =
        ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(p -> p.getName().equals("Metaspace"))
                .map(MemoryPoolMXBean::getUsage)
                .mapToLong(u -> u.getUsed())
                .sum()
            >> 20;
    int classes = ManagementFactory.getClassLoadingMXBean().getLoadedClassCount();
    return String.format(Locale.ROOT, "| %d | %d | %d | %,d |", releases, heap, metaspace, classes);
  }
}
