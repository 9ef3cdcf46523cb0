package dev.hatchway.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hatchway.testing.PostgresForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Seats of which one may be taken at a time, written to by statements of many parts. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class OneStatementTest {

  private static final int STALE = 7;

  @Inject DataSource database;

  private Connection connection;

  @BeforeEach
  void seats() throws SQLException {
    connection = database.getConnection();
    execute(
        "create temporary table seat (name text primary key, taken boolean, version int)",
        "create unique index on seat (taken) where taken",
        "create temporary table note (id int generated always as identity, text text)",
        "insert into seat values ('first', true, 0), ('second', false, 0)");
  }

  @AfterEach
  void close() throws SQLException {
    execute("drop table seat, note");
    connection.close();
  }

  @Test
  void shouldGiveAKeyBackBeforeAnInsertTakesIt() throws SQLException {
    run(taken("first", false, 0), insert("third"), noted("a", "b"));

    assertThat(texts("select name from seat where taken")).containsExactly("third");
  }

  @Test
  void shouldTellALostRaceAlsoWhereAnInsertWouldBreakAKeyAfterIt() {
    assertThatThrownBy(
            () ->
                run(
                    taken("second", false, STALE),
                    taken("first", false, 0),
                    insert("third"),
                    noted("a")))
        .isInstanceOf(OptimisticLockException.class)
        .hasMessageContaining("update seat");
  }

  @Test
  void shouldTellALostRaceWhicheverOfTheChangesLostIt() throws SQLException {
    for (int loser = 0; loser < 3; loser++) {
      List<StepWrite> writes = new ArrayList<>(List.of(noted("a")));
      for (int i = 0; i < 3; i++) {
        writes.add(taken(i == 0 ? "first" : "second" + i, i == 0, i == loser ? STALE : 0));
      }
      execute(
          "delete from seat where name like 'second_'",
          "update seat set version = 0",
          "insert into seat values ('second1', false, 0), ('second2', false, 0)");
      assertThatThrownBy(() -> run(writes.toArray(StepWrite[]::new)))
          .as("change %d", loser)
          .isInstanceOf(OptimisticLockException.class);
    }
  }

  @Test
  void shouldWriteAllWhereNothingIsCountedAndWhereAllIs() throws SQLException {
    run(noted("a", null, "c"));
    run(noted("d"), noted("e", "f"));
    run(taken("first", false, 0), taken("second", false, 0));

    assertThat(texts("select text from note where text in ('a', 'c') or text is null order by id"))
        .containsExactly("a", null, "c");
    assertThat(texts("select text from note where text >= 'd'"))
        .containsExactlyInAnyOrder("d", "e", "f");
    assertThat(texts("select version::text from seat")).containsExactly("1", "1");
  }

  private static StepWrite taken(String name, boolean taken, int version) {
    return new StepWrite(
        "update seat set taken = ?::boolean, version = version + 1"
            + " where name = ? and version = ?::int",
        List.of(taken, name, version),
        1);
  }

  private static StepWrite insert(String name) {
    return new StepWrite("insert into seat values (?, true, 0)", List.of(name), 1);
  }

  private static StepWrite noted(String... texts) {
    return new StepWrite(
        "insert into note (text) select n.text from %s n".formatted(StepWrite.rows("text")),
        List.of((Object) texts));
  }

  private void run(StepWrite... writes) throws SQLException {
    OneStatement one = new OneStatement(List.of(writes));
    try (PreparedStatement statement = connection.prepareStatement(one.sql())) {
      one.bind(statement);
      statement.execute();
      one.refuseLostRace(statement);
    }
  }

  private void execute(String... statements) throws SQLException {
    for (String sql : statements) {
      try (PreparedStatement statement = connection.prepareStatement(sql)) {
        statement.execute();
      }
    }
  }

  private List<String> texts(String sql) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(sql);
        ResultSet found = select.executeQuery()) {
      List<String> texts = new ArrayList<>();
      while (found.next()) {
        texts.add(found.getString(1));
      }
      return texts;
    }
  }
}
