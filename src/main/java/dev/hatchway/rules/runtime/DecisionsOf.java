package dev.hatchway.rules.runtime;

import dev.hatchway.platform.UnreadableJson;
import dev.hatchway.rules.facts.Fact;
import dev.hatchway.rules.facts.Outcome;
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
import java.util.function.Function;
import javax.sql.DataSource;

/** Reads decisions back. */
@ApplicationScoped
public class DecisionsOf {

  /** A decision with its place in the order in which decisions were made. */
  record Numbered(long number, StoredDecision decision) {}

  private static final String SELECT =
      "select id, programme_id, release_hash, decision, application_id, facts::text, fired::text,"
          + " outcome::text, at, number from decision where ";

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

  /** The next decisions of a programme, in the order in which they were made. */
  List<Numbered> after(UUID programmeId, long number, int limit) {
    return numbered(
        SELECT + "programme_id = ? and number > ? order by number limit ?",
        programmeId,
        number,
        limit);
  }

  /**
   * About so many decisions of all programmes, drawn by lot, in the order in which they were made.
   */
  List<Numbered> sample(int size) {
    return numbered(
        SELECT
            + "number in (select lowest + floor(random() * (highest - lowest + 1))::bigint"
            + " from (select min(number) as lowest, max(number) as highest from decision) as all_of_them,"
            + " generate_series(1, ?)) order by number",
        size);
  }

  private List<StoredDecision> read(String query, UUID key) {
    return numbered(query, key).stream().map(Numbered::decision).toList();
  }

  private List<Numbered> numbered(String query, Object... keys) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(query)) {
      for (int i = 0; i < keys.length; i++) {
        select.setObject(i + 1, keys[i]);
      }
      List<Numbered> found = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.add(new Numbered(row.getLong(10), decision(row)));
        }
      }
      return found;
    } catch (SQLException failure) {
      throw new IllegalStateException("Decisions could not be read", failure);
    }
  }

  /** One that can't be read stops none of the others: it says so. */
  private static StoredDecision decision(ResultSet row) throws SQLException {
    List<String> unreadable = new ArrayList<>();
    List<Fact> facts = read(DecisionJson::readFacts, row.getString(6), unreadable);
    List<FiredRule> fired = read(DecisionJson::readFired, row.getString(7), unreadable);
    List<Outcome> outcomes = read(DecisionJson::readOutcomes, row.getString(8), unreadable);
    return new StoredDecision(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        row.getString(3),
        row.getString(4),
        row.getObject(5, UUID.class),
        facts,
        fired,
        outcomes,
        row.getObject(9, OffsetDateTime.class).toInstant(),
        unreadable.isEmpty() ? null : String.join("; ", unreadable));
  }

  private static <T> List<T> read(
      Function<String, List<T>> reader, String json, List<String> unreadable) {
    try {
      return reader.apply(json);
    } catch (UnreadableJson part) {
      unreadable.add(part.getMessage());
      return List.of();
    }
  }
}
