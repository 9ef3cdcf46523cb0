package dev.hatchway.intake.importing;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Whose turn it is to work through an import: one node's at a time, by an advisory lock of
 * PostgreSQL that ends with the node's connection, so with the node.
 */
@ApplicationScoped
class ImportTurns {

  private static final String TAKE = "select pg_try_advisory_lock(hashtextextended(?, 0))";
  private static final String GIVE = "select pg_advisory_unlock(hashtextextended(?, 0))";

  private final DataSource database;

  ImportTurns(DataSource database) {
    this.database = database;
  }

  /** Held while a node works through an import. */
  final class Turn implements AutoCloseable {

    private final Connection connection;
    private final UUID runId;

    private Turn(Connection connection, UUID runId) {
      this.connection = connection;
      this.runId = runId;
    }

    @Override
    public void close() {
      try (connection) {
        answer(connection, GIVE, runId);
      } catch (SQLException gone) {
        // the lock went with the connection
      }
    }
  }

  /** Empty where another node has the turn. */
  Optional<Turn> take(UUID runId) {
    try {
      return take(database.getConnection(), runId);
    } catch (SQLException failure) {
      throw new IllegalStateException("No turn for import " + runId, failure);
    }
  }

  private Optional<Turn> take(Connection connection, UUID runId) throws SQLException {
    boolean taken = false;
    try {
      taken = answer(connection, TAKE, runId);
      return taken ? Optional.of(new Turn(connection, runId)) : Optional.empty();
    } finally {
      if (!taken) {
        connection.close();
      }
    }
  }

  private static boolean answer(Connection connection, String sql, UUID runId) throws SQLException {
    try (PreparedStatement question = connection.prepareStatement(sql)) {
      question.setString(1, "import " + runId);
      try (ResultSet answer = question.executeQuery()) {
        return answer.next() && answer.getBoolean(1);
      }
    }
  }
}
