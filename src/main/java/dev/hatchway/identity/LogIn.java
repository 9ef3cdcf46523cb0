package dev.hatchway.identity;

import dev.hatchway.platform.CommandRejected;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Lets somebody in who knows the password of an account. */
@Singleton
public class LogIn {

  /** The secrets that the browser is to keep. */
  public record LoggedIn(String session, String device) {}

  private record Account(UUID id, String hash, boolean active) {}

  private static final String FIND =
      "select id, password_hash, active from person where username = ?";

  private final DataSource database;
  private final Throttle throttle;
  private final LoginSessions sessions;
  private final LoginDevices devices;

  LogIn(DataSource database, Throttle throttle, LoginSessions sessions, LoginDevices devices) {
    this.database = database;
    this.throttle = throttle;
    this.sessions = sessions;
    this.devices = devices;
  }

  /**
   * Empty where nobody has this name and password, which takes as long whether or not there is the
   * name; TOO_MANY_ATTEMPTS after too many tries, FORBIDDEN for whoever knows the password of an
   * account that is disabled.
   */
  public Optional<LoggedIn> logIn(Attempt attempt, String password) {
    throttle.take(attempt);
    Optional<Account> account = find(attempt.username());
    boolean right = Password.matches(password, account.map(Account::hash).orElse(null));
    if (!right) {
      return Optional.empty();
    }
    throttle.passed(attempt);
    return account.map(known -> letIn(attempt, known));
  }

  /** What the database keeps in no text. */
  private static boolean isInNoName(int letter) {
    return Character.isISOControl(letter) || Character.isSurrogate((char) letter);
  }

  private LoggedIn letIn(Attempt attempt, Account account) {
    if (!account.active()) {
      throw CommandRejected.forbidden("person", attempt.username(), "refusal.account-disabled");
    }
    return new LoggedIn(
        sessions.start(account.id()), devices.remember(attempt.device(), account.id()));
  }

  private Optional<Account> find(String username) {
    if (username.chars().anyMatch(LogIn::isInNoName)) {
      return Optional.empty();
    }
    try (Connection connection = database.getConnection();
        PreparedStatement find = connection.prepareStatement(FIND)) {
      find.setString(1, username);
      try (ResultSet row = find.executeQuery()) {
        return row.next()
            ? Optional.of(
                new Account(row.getObject(1, UUID.class), row.getString(2), row.getBoolean(3)))
            : Optional.empty();
      }
    } catch (SQLException failure) {
      throw new IllegalStateException("An account was not looked up", failure);
    }
  }
}
