package dev.hatchway.identity;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/** Browsers that people have logged in with, by a secret that each keeps for half a year. */
@Singleton
class LoginDevices {

  private static final String KNOWN =
      """
      select 1 from login_device d join person p on p.id = d.person_id
      where d.token_hash = ? and p.username = ?
        and d.used_at > clock_timestamp() - interval '180 days'
      """;

  private static final String USED =
      "update login_device set used_at = clock_timestamp() where token_hash = ? and person_id = ?";

  private static final String NEW =
      "insert into login_device (token_hash, person_id, used_at) values (?, ?, clock_timestamp())";

  private static final String SWEEP =
      """
      delete from login_device where token_hash in
        (select token_hash from login_device where used_at < clock_timestamp() - interval '180 days'
         limit 50 for update skip locked)
      """;

  private final DataSource database;

  LoginDevices(DataSource database) {
    this.database = database;
  }

  /** Whether the owner of the account has logged in with this browser. */
  boolean knows(Attempt attempt) {
    if (attempt.device() == null) {
      return false;
    }
    try (Connection connection = database.getConnection();
        PreparedStatement known = connection.prepareStatement(KNOWN)) {
      known.setBytes(1, Secret.hash(attempt.device()));
      known.setString(2, attempt.username());
      try (var row = known.executeQuery()) {
        return row.next();
      }
    } catch (SQLException failure) {
      throw failed(failure);
    }
  }

  /** Remembers the browser; gives the secret that it is to keep. */
  String remember(String device, UUID person) {
    try (Connection connection = database.getConnection()) {
      if (device != null && update(connection, USED, device, person) == 1) {
        return device;
      }
      String fresh = Secret.fresh();
      update(connection, NEW, fresh, person);
      try (PreparedStatement sweep = connection.prepareStatement(SWEEP)) {
        sweep.executeUpdate();
      }
      return fresh;
    } catch (SQLException failure) {
      throw failed(failure);
    }
  }

  private static int update(Connection connection, String sql, String device, UUID person)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setBytes(1, Secret.hash(device));
      statement.setObject(2, person);
      return statement.executeUpdate();
    }
  }

  private static IllegalStateException failed(SQLException failure) {
    return new IllegalStateException("A browser was not looked up", failure);
  }
}
