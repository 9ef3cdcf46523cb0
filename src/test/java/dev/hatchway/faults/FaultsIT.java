package dev.hatchway.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The fault program in the size of a build; {@code bin/faults} runs it as long as one likes. */
class FaultsIT {

  private static final int KILLS = 200;
  private static final long SEED = 20_260_101;
  private static final Path FOLDER = Path.of("target/faults");

  @Test
  void shouldLoseNothingAndDoubleNothingWhileNodesAndPostgresAreKilled() throws Exception {
    // given
    FaultSettings settings =
        new FaultSettings(Duration.ofMinutes(8), KILLS, SEED, 2, 6, FOLDER, false);

    // when
    FaultRun.Result result = new FaultRun(settings).run();

    // then
    System.out.println(Report.of(settings, result));
    assertThat(result.violations()).isEmpty();
    assertThat(result.kills()).isGreaterThanOrEqualTo(KILLS);
    assertThat(result.kills("node")).isPositive();
    assertThat(result.kills("PostgreSQL backend")).isPositive();
    assertThat(result.kills("PostgreSQL killed whole")).isPositive();
    assertThat(result.ledger().acknowledged()).isGreaterThan(KILLS / 2);
  }

  @Test
  void shouldCatchABuildWithoutTheLock() throws Exception {
    // given
    FaultSettings settings = new FaultSettings(Duration.ofSeconds(25), 0, SEED, 2, 8, FOLDER, true);

    // when
    FaultRun.Result result = new FaultRun(settings).run();

    // then
    System.out.println(Report.of(settings, result));
    assertThat(result.violations())
        .anyMatch(violation -> violation.startsWith("reviews that a process waits for"));
  }
}
