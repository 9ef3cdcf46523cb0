package dev.hatchway.rules.runtime;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Reads decisions back. */
@ApplicationScoped
public class DecisionsOf {

  private static final String SELECT =
      "select id, programme_id, release_hash, decision, application_id, facts::text, fired::text,"
          + " outcome::text, at from decision where ";

  private final DataSource database;

  DecisionsOf(DataSource database) {
    this.database = database;
  }

  /** Every decision about an application, oldest first. */
  public List<StoredDecision> application(UUID applicationId) {
    return read(SELECT + "application_id = ? order by number", applicationId);
  }

  /** One decision, where there is one with this id. */
  public Optional<StoredDecision> decision(UUID id) {
    return read(SELECT + "id = ?", id).stream().findFirst();
  }

  private List<StoredDecision> read(String query, UUID key) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(query)) {
      select.setObject(1, key);
      List<StoredDecision> found = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.add(decision(row));
        }
      }
      return found;
    } catch (SQLException failure) {
      throw new IllegalStateException("Decisions of " + key + " could not be read", failure);
    }
  }

  private static StoredDecision decision(ResultSet row) throws SQLException {
    return new StoredDecision(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        row.getString(3),
        row.getString(4),
        row.getObject(5, UUID.class),
        DecisionJson.readFacts(row.getString(6)),
        DecisionJson.readFired(row.getString(7)),
        DecisionJson.readOutcomes(row.getString(8)),
        row.getObject(9, OffsetDateTime.class).toInstant());
  }
}
