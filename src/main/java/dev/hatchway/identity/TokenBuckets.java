package dev.hatchway.identity;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.OptionalInt;
import javax.sql.DataSource;

/**
 * Token buckets in the database, by its clock, so that they hold over all nodes. A try is taken
 * before it is made: whoever makes many at once gains nothing. It stays counted where the step that
 * made it is rolled back.
 */
@Singleton
class TokenBuckets {

  private static final String TAKE =
      """
      insert into password_attempt as a (bucket, spent, spent_at, free_at)
      values (?, 1, clock_timestamp(), clock_timestamp())
      on conflict (bucket) do update set (spent, spent_at, free_at) =
        (select f.spent, clock_timestamp(),
                clock_timestamp() + make_interval(secs =>
                  case when f.whole < ? then 0 else least(?, power(2, least(f.whole - ?, 30))) end)
         from (select g.spent, round(g.spent) as whole
               from (select 1 + greatest(0,
                       a.spent - extract(epoch from clock_timestamp() - a.spent_at) / ?) as spent) g) f)
      where a.free_at <= clock_timestamp()
      """;

  private static final String WAIT =
      """
      select ceil(extract(epoch from free_at - clock_timestamp()))::int
      from password_attempt where bucket = ?
      """;

  private static final String GIVE_BACK =
      """
      update password_attempt set spent = greatest(0, spent - 1), free_at = clock_timestamp()
      where bucket = ?
      """;

  private static final String FORGET = "delete from password_attempt where bucket = ?";

  private static final String SWEEP =
      """
      delete from password_attempt where bucket in
        (select bucket from password_attempt where spent_at < clock_timestamp() - interval '1 day'
         limit 50 for update skip locked)
      """;

  private final DataSource database;

  TokenBuckets(DataSource database) {
    this.database = database;
  }

  /** Takes one of the bucket's tries; where there is none, gives the seconds until there is. */
  OptionalInt take(TokenBucket bucket) {
    return inDatabase(
        connection -> {
          try (PreparedStatement take = connection.prepareStatement(TAKE)) {
            take.setString(1, bucket.key());
            take.setInt(2, bucket.free());
            take.setInt(3, bucket.longestSeconds());
            take.setInt(4, bucket.free());
            take.setInt(5, bucket.refillSeconds());
            return take.executeUpdate() == 1
                ? OptionalInt.empty()
                : OptionalInt.of(seconds(connection, bucket));
          }
        });
  }

  void giveBack(TokenBucket bucket) {
    update(GIVE_BACK, bucket);
  }

  /** All its tries are free again; others that nobody has used for a day go as well. */
  void forget(TokenBucket bucket) {
    update(FORGET, bucket);
    inDatabase(
        connection -> {
          try (PreparedStatement sweep = connection.prepareStatement(SWEEP)) {
            return sweep.executeUpdate();
          }
        });
  }

  private static int seconds(Connection connection, TokenBucket bucket) throws SQLException {
    try (PreparedStatement wait = connection.prepareStatement(WAIT)) {
      wait.setString(1, bucket.key());
      try (ResultSet row = wait.executeQuery()) {
        return row.next() ? Math.max(1, row.getInt(1)) : 1;
      }
    }
  }

  private void update(String sql, TokenBucket bucket) {
    inDatabase(
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, bucket.key());
            return statement.executeUpdate();
          }
        });
  }

  private <T> T inDatabase(Work<T> work) {
    return QuarkusTransaction.suspendingExisting()
        .call(
            () -> {
              try (Connection connection = database.getConnection()) {
                return work.with(connection);
              }
            });
  }

  private interface Work<T> {
    T with(Connection connection) throws SQLException;
  }
}
