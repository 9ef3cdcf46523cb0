package dev.hatchway.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hatchway.platform.Time;
import dev.hatchway.process.engine.ShippedProcesses;
import dev.hatchway.testing.PostgresForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class DemoLifeTest {

  private static final long SEED = 40;
  private static final int APPLICATIONS = 40;

  private final ShippedProcesses processes;
  private final DemoProgramme programme;
  private final DemoLife life;
  private final Time time;
  private final EntityManager entities;

  @Inject
  DemoLifeTest(
      ShippedProcesses processes,
      DemoProgramme programme,
      DemoLife life,
      Time time,
      EntityManager entities) {
    this.processes = processes;
    this.programme = programme;
    this.life = life;
    this.time = time;
    this.entities = entities;
  }

  @Test
  @Transactional(Transactional.TxType.NEVER)
  void shouldLiveThroughTheRealProcesses() {
    // given
    String code = "demo-" + UUID.randomUUID();
    Season season = Season.endingAt(Instant.parse("2026-11-20T15:00:00Z"));
    processes.deploy();
    Cast cast = time.at(season.start(), () -> programme.setUp(code, code, "." + code, season));

    // when
    DemoLife.Lived lived =
        life.live(
            new Scene(cast, season, SEED),
            Arrival.plan(SEED, season, APPLICATIONS),
            new Usernames("." + code));

    // then
    List<Object[]> stages =
        rows(
            "select stage, count(*) from startup_application where programme_id = ?1 group by 1",
            cast);
    System.out.println(lived);
    stages.forEach(s -> System.out.println(s[0] + " " + s[1]));
    assertThat(stages).hasSizeGreaterThan(7);
    assertThat(stages.stream().mapToLong(s -> (Long) s[1]).sum()).isEqualTo(APPLICATIONS);
    assertThat(
            rows(
                "select node_id, message from incident where programme_id = ?1 and resolved_at is null",
                cast))
        .isEmpty();
    assertThat(
            rows(
                "select a.reference, a.stage from startup_application a where a.programme_id = ?1"
                    + " and a.submitted_at is not null and not exists"
                    + " (select 1 from process_instance i where i.application_id = a.id)",
                cast))
        .isEmpty();
    assertThat(lived.tooLate().values().stream().mapToInt(Integer::intValue).sum())
        .isLessThan(lived.acts() / 10);
  }

  @SuppressWarnings("unchecked")
  private List<Object[]> rows(String sql, Cast cast) {
    return io.quarkus.narayana.jta.QuarkusTransaction.requiringNew()
        .call(
            () ->
                entities
                    .createNativeQuery(sql)
                    .setParameter(1, cast.programmeId())
                    .getResultList());
  }
}
