package dev.hatchway.identity;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Who is logged in: a row for each session, read once a request, so that a session that ends has
 * ended on all nodes. Times are those of the database, whose clock all nodes share.
 */
@Singleton
public class LoginSessions {

  /** Somebody's session that goes on. */
  public record Session(String username) {}

  private static final String START =
      """
      insert into login_session (token_hash, person_id, started_at, used_at)
      values (?, ?, clock_timestamp(), clock_timestamp())
      """;

  private static final String OPEN =
      """
      select p.username, s.used_at < clock_timestamp() - interval '5 minutes'
      from login_session s join person p on p.id = s.person_id
      where s.token_hash = ? and p.active
        and s.used_at > clock_timestamp() - make_interval(secs => ?)
        and s.started_at > clock_timestamp() - make_interval(secs => ?)
      """;

  private static final String USED =
      "update login_session set used_at = clock_timestamp() where token_hash = ?";

  private static final String END = "delete from login_session where token_hash = ?";

  private static final String END_ALL = "delete from login_session where person_id = ?";

  private static final String SWEEP =
      """
      delete from login_session where token_hash in
        (select token_hash from login_session
         where used_at < clock_timestamp() - make_interval(secs => ?)
         limit 50 for update skip locked)
      """;

  private final DataSource database;
  private final LoginSettings settings;

  LoginSessions(DataSource database, LoginSettings settings) {
    this.database = database;
    this.settings = settings;
  }

  /** Begins a session; gives the secret that the browser is to keep. */
  public String start(UUID person) {
    String secret = Secret.fresh();
    update(START, Secret.hash(secret), person);
    update(SWEEP, settings.idle().toSeconds());
    return secret;
  }

  /** Empty where it has ended, or its person's account is disabled. */
  public Optional<Session> open(String secret) {
    byte[] hash = Secret.hash(secret);
    try (Connection connection = database.getConnection();
        PreparedStatement open = connection.prepareStatement(OPEN)) {
      open.setBytes(1, hash);
      open.setLong(2, settings.idle().toSeconds());
      open.setLong(3, settings.longest().toSeconds());
      try (ResultSet row = open.executeQuery()) {
        if (!row.next()) {
          return Optional.empty();
        }
        if (row.getBoolean(2)) {
          update(connection, USED, hash);
        }
        return Optional.of(new Session(row.getString(1)));
      }
    } catch (SQLException failure) {
      throw failed(failure);
    }
  }

  /** For whoever leaves. */
  public void end(String secret) {
    update(END, Secret.hash(secret));
  }

  /** Everywhere that the person is logged in; within the step that is the reason. */
  void endAll(UUID person) {
    update(END_ALL, person);
  }

  private void update(String sql, Object... values) {
    try (Connection connection = database.getConnection()) {
      update(connection, sql, values);
    } catch (SQLException failure) {
      throw failed(failure);
    }
  }

  private static void update(Connection connection, String sql, Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }

  private static IllegalStateException failed(SQLException failure) {
    return new IllegalStateException("Sessions were not read or written", failure);
  }
}
