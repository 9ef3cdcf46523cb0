package dev.hatchway.rules.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import dev.hatchway.bench.PostgresForBench;
import dev.hatchway.bench.RulesNumbers;
import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Role;
import dev.hatchway.rules.facts.Fact;
import dev.hatchway.rules.runtime.DecisionRequest;
import dev.hatchway.rules.runtime.Decisions;
import dev.hatchway.rules.runtime.PublishRelease;
import dev.hatchway.rules.runtime.ReferenceRatesOf;
import dev.hatchway.rules.runtime.RuleFiles;
import dev.hatchway.rules.runtime.ShippedRules;
import dev.hatchway.testing.OwnProgramme;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Measures a simulation of many past applications, database reads included: with every decision
 * asked again, and where the draft leaves the files of the decision as they were. How many is set
 * by {@code -Dsimulation.bench.applications}.
 */
@QuarkusTest
@TestProfile(SimulationBench.TwoThreads.class)
@WithTestResource(PostgresForBench.class)
class SimulationBench {

  /** Both processors of the machine that the number is for. */
  public static class TwoThreads implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("hatchway.simulation.threads", "2", "quarkus.log.level", "WARN");
    }
  }

  private static final int APPLICATIONS =
      Integer.getInteger("simulation.bench.applications", 1_000_000);
  private static final int TEMPLATES = Math.min(10_000, APPLICATIONS);
  private static final int A_STEP = 200;
  private static final String NAME = "Template Instruments Limited";

  @Inject OwnProgramme programme;
  @Inject PublishRelease publish;
  @Inject ShippedRules shipped;
  @Inject Decisions decisions;
  @Inject ReferenceRatesOf rates;
  @Inject SimulationScene scene;
  @Inject StartSimulation start;
  @Inject SimulationsOf simulations;
  @Inject Sql sql;

  private final List<String> page = new ArrayList<>();

  @Test
  void shouldTryADraftOnEveryApplication() throws Exception {
    publish.publish(Actor.SYSTEM, programme.id(), shipped.files());
    Actor analyst = programme.person(Role.ANALYST);
    generate();
    page.add("");
    page.add(
        "| | wall | applications a second | JVM | PostgreSQL | asked | changed | heap, peak | heap after a"
            + " collection |");
    page.add("|---|---:|---:|---:|---:|---:|---:|---:|---:|");
    measured(analyst, "every decision asked again", scene.lettingMediumIn());
    measured(analyst, "every decision asked again, warm", scene.lettingMediumIn());
    measured(
        analyst,
        "files of the decision unchanged",
        scene.shippedBut(
            "routing/bars.dslr", "The partner asks for a device", "A device is asked"));
    RulesNumbers.write("Simulating past applications", page);
  }

  private void generate() {
    long begun = System.nanoTime();
    PastGenerator generator = new PastGenerator(20261124, rates.programme(programme.id()));
    for (int made = 0; made < TEMPLATES; made += A_STEP) {
      QuarkusTransaction.requiringNew()
          .run(
              () -> {
                for (int i = 0; i < A_STEP; i++) {
                  List<Fact> facts = generator.next(NAME);
                  decisions.decide(
                      new DecisionRequest(programme.id(), DecisionRequest.SCREENING, null, facts));
                }
              });
    }
    int copies = APPLICATIONS / TEMPLATES;
    String template =
        " from (select *, row_number() over (order by number) as t from decision where programme_id = ?"
            + " and application_id is null) d, generate_series(1, "
            + copies
            + ") c ";
    String id = "lpad(to_hex(c * " + TEMPLATES + " + t), 32, '0')::uuid";
    sql.update(
        "insert into startup_application (id, programme_id, cohort_id, reference, source, stage,"
            + " company_name, company_key, country, profile, created_at, submitted_at, updated_at,"
            + " version) select "
            + id
            + ", programme_id, (select id from cohort where programme_id = d.programme_id), 'B-' || c"
            + " || '-' || t, 'FORM', 'IN_REVIEW', 'Company ' || c || ' ' || t, 'b' || c || '-' || t,"
            + " (select f ->> 'country' from jsonb_array_elements(facts) f where f ->> 'fact' ="
            + " 'Company'), jsonb_build_object('product', (select f from jsonb_array_elements(facts) f"
            + " where f ->> 'fact' = 'Product')), at, at, at, 0"
            + template
            + "order by c, t",
        programme.id());
    sql.update(
        "insert into decision (id, programme_id, release_hash, decision, application_id, facts, fired,"
            + " outcome, at) select gen_random_uuid(), programme_id, release_hash, decision, "
            + id
            + ", replace(facts::text, '"
            + NAME
            + "', 'Company ' || c || ' ' || t)::jsonb, fired, outcome, at"
            + template
            + "order by c, t",
        programme.id());
    sql.update("analyze decision");
    sql.update("analyze startup_application");
    page.add(
        String.format(
            Locale.ROOT,
            "%,d applications with a screening decision each, copies of %,d that the shipped rules decided,"
                + " %,d bytes of facts as text on average; made in %d s. A draft is tried on them with two"
                + " threads on %d processors that PostgreSQL uses as well; seconds of wall and of processors,"
                + " heap in MB.",
            APPLICATIONS,
            TEMPLATES,
            sql.list(
                    row -> row.getLong(1),
                    "select avg(length(facts::text))::bigint from decision where application_id is null")
                .get(0),
            Duration.ofNanos(System.nanoTime() - begun).toSeconds(),
            Runtime.getRuntime().availableProcessors()));
  }

  private void measured(Actor analyst, String what, RuleFiles files) throws InterruptedException {
    System.gc();
    peaks().forEach(MemoryPoolMXBean::resetPeakUsage);
    long jvm = os().getProcessCpuTime();
    long postgres = postgresCpu();
    long begun = System.nanoTime();
    UUID id =
        start
            .start(
                analyst,
                new StartSimulation.Order(
                    programme.id(),
                    null,
                    what,
                    programme.id(),
                    SimulationBasis.AS_DECIDED,
                    SimulationFilter.EVERYTHING),
                files)
            .id();
    Simulation now = simulations.simulation(analyst, id);
    while (now.state().isOpen()) {
      Thread.sleep(20);
      now = simulations.simulation(analyst, id);
    }
    double wall = (System.nanoTime() - begun) / 1e9;
    SimulationResult result = simulations.result(analyst, id);
    assertThat(now.failure()).isNull();
    assertThat(now.state()).isEqualTo(SimulationState.FINISHED);
    assertThat(result.applications()).isEqualTo(APPLICATIONS);
    page.add(
        String.format(
            Locale.ROOT,
            "| %s | %.1f | %,.0f | %.1f | %.1f | %,d | %,d | %d | %d |",
            what,
            wall,
            result.applications() / wall,
            (os().getProcessCpuTime() - jvm) / 1e9,
            (postgresCpu() - postgres) / 1e9,
            result.asked(),
            result.changed(),
            peaks().stream().mapToLong(p -> p.getPeakUsage().getUsed()).sum() >> 20,
            peaks().stream().mapToLong(p -> p.getCollectionUsage().getUsed()).sum() >> 20));
  }

  private static List<MemoryPoolMXBean> peaks() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .toList();
  }

  private static OperatingSystemMXBean os() {
    return (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  }

  /** CPU of the server's processes that answer this one. */
  private long postgresCpu() {
    return sql
        .list(
            row -> row.getLong(1),
            "select pid from pg_stat_activity where backend_type like '%backend' or backend_type = 'parallel worker'")
        .stream()
        .flatMap(pid -> ProcessHandle.of(pid).stream())
        .flatMap(process -> process.info().totalCpuDuration().stream())
        .mapToLong(Duration::toNanos)
        .sum();
  }
}
