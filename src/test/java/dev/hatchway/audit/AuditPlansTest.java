package dev.hatchway.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hatchway.audit.AuditSql.Narrowing;
import dev.hatchway.testing.PostgresForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A long trail is read by its indexes, whatever it is filtered by. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class AuditPlansTest {

  private static final int EVENTS = 40_000;
  private static final Instant DAY = Instant.parse("2021-03-04T00:00:00Z");
  private static final Narrowing ALL = new Narrowing(null, null, null, null, null);

  private static final String FILL =
      """
      insert into audit_event (at, actor, action, subject_type, subject_id, application_id, detail, programme_id)
      select timestamptz '2021-01-01' + n * interval '10 minutes', 'planned-' || n %% 40, 'planned.' || n %% 30,
        'application', 'a', ('00000000-0000-4000-8000-' || lpad((n %% 900)::text, 12, '0'))::uuid, '{}',
        case when n %% 20 > 0 then '%s'::uuid end
      from generate_series(1, %d) n
      """;

  @Inject DataSource database;

  private final UUID programme = UUID.randomUUID();

  @BeforeEach
  void aLongTrail() throws SQLException {
    execute(FILL.formatted(programme, EVENTS));
    execute("analyze audit_event");
  }

  @Test
  void shouldWalkAnIndexWithoutAFilter() throws SQLException {
    assertThat(plan(null, ALL)).contains("ix_audit_event_programme").doesNotContain("Seq Scan on");
  }

  @Test
  void shouldWalkAnIndexFromTheMiddleOn() throws SQLException {
    var middle = new AuditEvents.Position(DAY, 20_000);
    assertThat(plan(null, new Narrowing(null, null, null, null, middle)))
        .contains("ix_audit_event")
        .doesNotContain("Seq Scan on");
  }

  @Test
  void shouldWalkAnIndexForAPerson() throws SQLException {
    assertThat(plan("planned-7", ALL)).contains("ix_audit_event").doesNotContain("Seq Scan on");
  }

  @Test
  void shouldWalkAnIndexForAnAction() throws SQLException {
    assertThat(plan(null, new Narrowing("planned.7", null, null, null, null)))
        .contains("ix_audit_event")
        .doesNotContain("Seq Scan on");
  }

  @Test
  void shouldWalkAnIndexForAnApplication() throws SQLException {
    UUID application = UUID.fromString("00000000-0000-4000-8000-000000000007");
    assertThat(plan(null, new Narrowing(null, application, null, null, null)))
        .contains("ix_audit_event_application")
        .doesNotContain("Seq Scan on");
  }

  @Test
  void shouldWalkAnIndexForADay() throws SQLException {
    assertThat(plan(null, new Narrowing(null, null, DAY, DAY.plusSeconds(86_400), null)))
        .contains("ix_audit_event")
        .doesNotContain("Seq Scan on");
  }

  /** The plan of a page, of the events only: small tables beside them may be read as they are. */
  private String plan(String actor, Narrowing narrowing) throws SQLException {
    AuditSql sql = new AuditSql(51);
    sql.way(programme, actor, narrowing);
    sql.way(null, actor, narrowing);
    try (Connection connection = database.getConnection();
        var select =
            connection.prepareStatement("explain " + sql.text().replaceAll("\\?\\d+", "?"))) {
      for (int i = 0; i < sql.arguments().size(); i++) {
        Object argument = sql.arguments().get(i);
        select.setObject(
            i + 1, argument instanceof Instant at ? java.sql.Timestamp.from(at) : argument);
      }
      StringBuilder plan = new StringBuilder();
      try (ResultSet line = select.executeQuery()) {
        while (line.next()) {
          plan.append(line.getString(1)).append('\n');
        }
      }
      return plan.toString().replaceAll("Seq Scan on (?!audit_event)", "Read of ");
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
