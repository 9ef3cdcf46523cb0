package dev.hatchway.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Something in the database that refuses, or slows down, rows of one test, until it is closed: what
 * a customer's own constraint or trigger may do.
 */
public final class Planted implements AutoCloseable {

  private final DataSource database;
  private final String name = "planted_" + UUID.randomUUID().toString().replace("-", "");
  private final String table;

  private Planted(DataSource database, String table) {
    this.database = database;
    this.table = table;
  }

  /** A CHECK that holds for rows written from now on. */
  public static Planted check(DataSource database, String table, String condition) {
    Planted planted = new Planted(database, table);
    planted.execute(
        "alter table %s add constraint %s check (%s) not valid"
            .formatted(table, planted.name, condition));
    return planted;
  }

  /** A trigger that raises an exception for rows for which the condition on NEW holds. */
  public static Planted trigger(DataSource database, String table, String condition) {
    return new Planted(database, table)
        .withTrigger(condition, "raise exception 'The ledger is closed';", "trigger", "");
  }

  /** As {@link #trigger}, looked at when the step commits and not before. */
  public static Planted atCommit(DataSource database, String table, String condition) {
    return new Planted(database, table)
        .withTrigger(
            condition,
            "raise exception 'The ledger is closed';",
            "constraint trigger",
            "deferrable initially deferred");
  }

  /** A trigger that takes its time for the first so many of such rows. */
  public static Planted slow(
      DataSource database, String table, String condition, double seconds, int times) {
    Planted planted = new Planted(database, table);
    planted.execute("create sequence " + planted.name);
    return planted.withTrigger(
        condition,
        "if nextval('%s') <= %d then perform pg_sleep(%s); end if;"
            .formatted(planted.name, times, seconds),
        "trigger",
        "");
  }

  private Planted withTrigger(String condition, String action, String kind, String when) {
    execute(
        "create function %s() returns trigger language plpgsql as $$ begin if %s then %s end if; return new; end $$"
            .formatted(name, condition, action));
    execute(
        "create %s %s after insert on %s %s for each row execute function %s()"
            .formatted(kind, name, table, when, name));
    return this;
  }

  public String name() {
    return name;
  }

  @Override
  public void close() {
    execute("drop function if exists %s() cascade".formatted(name));
    execute("alter table %s drop constraint if exists %s".formatted(table, name));
    execute("drop sequence if exists %s".formatted(name));
  }

  private void execute(String sql) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failure) {
      throw new IllegalStateException(sql, failure);
    }
  }
}
