package dev.hatchway.process.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hatchway.identity.Actor;
import dev.hatchway.process.engine.RetryIncident;
import dev.hatchway.testing.PostgresForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What would be decided on facts that can't be read waits; it is not decided without them. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class UnreadableFactsTest extends LifecycleTestCase {

  @Inject RetryIncident retryIncident;
  @Inject DataSource database;

  @Test
  void shouldLeaveAnIncidentInsteadOfDecidingAndGoOnOnceItIsPutRight() throws SQLException {
    // given
    beforeTheCommittee();
    UUID application = journey.application();
    String good =
        stored
            .texts(
                "select coalesce(profile #>> '{company,turnover}', 'null') from startup_application where id = ?",
                application)
            .get(0);
    turnover(application, "{\"amount\": 1e-2000, \"currency\": \"TWD\"}");
    int decided = decisions(application);

    // when: what the person says is kept
    determined(programme.chair(), "ACCEPT");

    // then: nobody was asked in the order of a wrong basis
    assertThat(decisions(application)).isEqualTo(decided);
    assertThat(stored.openTasks(application)).isEmpty();
    assertThat(stored.incidents(application))
        .singleElement()
        .asString()
        .contains(
            "What is stored of application " + stored.reference(application),
            "company.turnover.amount is out of bounds",
            "Put it right");

    // when
    UUID incident =
        UUID.fromString(
            stored.texts("select id from incident where application_id = ?", application).get(0));
    assertThat(retryIncident.retry(Actor.SYSTEM, incident)).isFalse();
    turnover(application, good);
    journey.act(() -> assertThat(retryIncident.retry(Actor.SYSTEM, incident)).isTrue());

    // then
    assertThat(decisions(application)).isGreaterThan(decided);
    assertThat(journey.open("answerReferral")).isNotEmpty();
  }

  private int decisions(UUID application) {
    return stored.texts("select id from decision where application_id = ?", application).size();
  }

  private void turnover(UUID application, String value) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                "update startup_application set profile ="
                    + " jsonb_set(profile, '{company,turnover}', ?::jsonb) where id = ?")) {
      update.setString(1, value);
      update.setObject(2, application);
      update.executeUpdate();
    }
  }
}
