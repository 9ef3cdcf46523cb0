package dev.hatchway.bench;

import dev.hatchway.tasks.TaskView;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Measures what the issue "From submission to onboarding" names, and writes docs/numbers.md. */
@QuarkusTest
@WithTestResource(PostgresForBench.class)
class HatchwayBench {

  private static final int THREADS = 8;
  private static final int WARM_UP = 100;
  private static final int ROUNDS = 3;
  private static final int LIFECYCLES = 150;
  private static final int STARTS = 3;

  @Inject Instance<BenchProgramme> programmes;
  @Inject Lifecycle lifecycle;
  @Inject DataSource database;

  private final List<String> page = new ArrayList<>();
  private BenchProgramme programme;

  @Test
  void shouldWriteTheNumbers() throws Exception {
    programme = programmes.get();
    page.add("# Numbers");
    page.add("");
    page.add("Written by `./mvnw -Pbench verify`. " + machine());
    runLifecycles(WARM_UP, new Latencies());
    page.addAll(new StepCosts(database, lifecycle, programme).counted());
    throughput();
    packagedStarts();
    NumbersPage.write(page);
    page.forEach(System.out::println);
  }

  private void throughput() throws Exception {
    page.add("");
    page.add("## Lifecycles with " + THREADS + " threads");
    page.add("");
    page.add(
        "From submission to the end of onboarding's set-up: rules, reviews, determination, referral,"
            + " offer, agreement, kick-off. Durable commits (fsync and synchronous_commit on).");
    page.add("");
    Latencies latencies = new Latencies();
    List<Double> rates = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      long begin = System.nanoTime();
      runLifecycles(LIFECYCLES, latencies);
      rates.add(LIFECYCLES / ((System.nanoTime() - begin) / 1e9));
    }
    rates.sort(null);
    page.add(
        String.format(
            "Lifecycles a second: median %.1f of %d rounds of %d (lowest %.1f, highest %.1f), after %d to warm up.",
            rates.get(ROUNDS / 2),
            ROUNDS,
            LIFECYCLES,
            rates.get(0),
            rates.get(ROUNDS - 1),
            WARM_UP));
    page.add("");
    page.addAll(latencies.table());
  }

  private void runLifecycles(int count, Latencies latencies) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        running.add(threads.submit((Callable<?>) () -> live(latencies)));
      }
      for (Future<?> one : running) {
        one.get(5, TimeUnit.MINUTES);
      }
    } finally {
      threads.shutdown();
    }
  }

  private UUID live(Latencies latencies) throws Exception {
    UUID application =
        latencies.time("1 submit", () -> lifecycle.submit(programme, programme.company()));
    for (TaskView review : lifecycle.open(application, "reviewApplication")) {
      lifecycle.declare(programme.reviewer(review.actualOwner()), review);
      latencies.time(
          "2 complete a review",
          () ->
              lifecycle.complete(
                  programme.reviewer(review.actualOwner()), review, Lifecycle.review()));
    }
    step(
        application,
        latencies,
        "3 determination",
        "determineApplication",
        Lifecycle.determination());
    step(application, latencies, "4 referral", "answerReferral", Lifecycle.referralAnswer());
    step(application, latencies, "5 offer", "acceptOffer", Lifecycle.offerAnswer());
    step(application, latencies, "6 agreement", "signAgreement", Lifecycle.signature());
    step(application, latencies, "7 kick-off", "holdKickOff", Lifecycle.kickOff());
    return application;
  }

  private void step(
      UUID application,
      Latencies latencies,
      String name,
      String formKey,
      Map<String, String> values)
      throws Exception {
    TaskView task = lifecycle.open(application, formKey).get(0);
    var actor =
        switch (formKey) {
          case "determineApplication" -> programme.committee();
          case "answerReferral", "holdKickOff" -> programme.partnerStaff();
          default -> programme.applicant();
        };
    if (task.actualOwner() == null) {
      latencies.time(name + ": claim", () -> lifecycle.claim(actor, task));
    }
    latencies.time(name + ": complete", () -> lifecycle.complete(actor, task, values));
  }

  private void packagedStarts() throws Exception {
    PackagedStart start = PackagedStart.of(Files.createTempDirectory("bench-start"), 18_471);
    PackagedStart.Measured first = start.measure();
    List<PackagedStart.Measured> later = new ArrayList<>();
    for (int i = 0; i < STARTS; i++) {
      later.add(start.measure());
    }
    page.add("");
    page.add("## Start of the packaged jar");
    page.add("");
    page.add("| | ms to the first page | peak memory of the JVM, MB |");
    page.add("|---|---:|---:|");
    page.add(
        String.format(
            "| first start, with a new database | %d | %d |",
            first.firstPageMillis(), first.peakMegabytes()));
    page.add(
        String.format(
            "| with an existing database, median of %d | %d | %d |",
            STARTS,
            median(later.stream().mapToLong(PackagedStart.Measured::firstPageMillis)),
            median(later.stream().mapToLong(PackagedStart.Measured::peakMegabytes))));
  }

  private static long median(LongStream values) {
    long[] sorted = values.sorted().toArray();
    return sorted[sorted.length / 2];
  }

  private static String machine() {
    return String.format(
        "%s; %d processors (%s), %s %s, Java %s, PostgreSQL 18 embedded.",
        LocalDate.now(),
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("os.arch"),
        System.getProperty("os.name"),
        System.getProperty("os.version"),
        Runtime.version());
  }
}
