package dev.hatchway.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Only the statements of each step, for who works on them; a count needs no quiet machine. */
@QuarkusTest
@WithTestResource(PostgresForBench.class)
class StepCostsBench {

  @Inject Instance<BenchProgramme> programmes;
  @Inject Lifecycle lifecycle;
  @Inject DataSource database;

  @Test
  void shouldCountStatements() throws Exception {
    BenchProgramme programme = programmes.get();
    new StepCosts(database, lifecycle, programme).counted();
    List<String> warm = new StepCosts(database, lifecycle, programme).counted();
    assertThat(warm).isNotEmpty();
    warm.forEach(System.out::println);
  }
}
