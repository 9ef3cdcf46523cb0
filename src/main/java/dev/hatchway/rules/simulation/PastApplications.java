package dev.hatchway.rules.simulation;

import dev.hatchway.rules.facts.Region;
import dev.hatchway.rules.facts.Sector;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** The applications of a programme that a filter takes, in the order of their ids. */
final class PastApplications {

  private static final int AT_ONCE = 2000;
  private static final Sector[] SECTORS = Sector.values();

  private final SimulationFilter filter;
  private final String query;
  private final List<Object> arguments;

  PastApplications(UUID programmeId, SimulationFilter filter) {
    this.filter = filter;
    StringBuilder where =
        new StringBuilder(
            "select id, country, profile #>> '{product,sector}' from startup_application"
                + " where programme_id = ? and submitted_at is not null");
    this.arguments = new ArrayList<>(List.of(programmeId));
    and(where, " and cohort_id = ?", filter.cohortId());
    and(where, " and submitted_at >= ?", startOf(filter.from()));
    and(
        where,
        " and submitted_at < ?",
        filter.to() == null ? null : startOf(filter.to().plusDays(1)));
    if (!filter.stages().isEmpty()) {
      and(where, " and stage = any(?)", filter.stages().toArray(String[]::new));
    }
    this.query = where.toString();
  }

  private void and(StringBuilder where, String condition, Object value) {
    if (value != null) {
      where.append(condition);
      arguments.add(value);
    }
  }

  private static OffsetDateTime startOf(LocalDate day) {
    return day == null ? null : day.atStartOfDay().atOffset(ZoneOffset.UTC);
  }

  /** Reads them one after the other; the connection must not commit by itself. */
  void each(Connection connection, Consumer<PastApplication> reader) throws SQLException {
    read(connection, query + " order by id", arguments, reader);
  }

  List<PastApplication> in(Connection connection, SimulationPart part) throws SQLException {
    List<Object> all = new ArrayList<>(arguments);
    all.add(part.first());
    all.add(part.last());
    List<PastApplication> found = new ArrayList<>(part.applications());
    read(connection, query + " and id >= ? and id <= ? order by id", all, found::add);
    return found;
  }

  private void read(
      Connection connection, String sql, List<Object> values, Consumer<PastApplication> reader)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setFetchSize(AT_ONCE);
      Sql.set(select, values.toArray());
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          PastApplication application =
              new PastApplication(
                  row.getObject(1, UUID.class),
                  Region.ofCountry(row.getString(2)),
                  sector(row.getString(3)));
          if (filter.takes(application)) {
            reader.accept(application);
          }
        }
      }
    }
  }

  private static Sector sector(String name) {
    for (Sector sector : SECTORS) {
      if (sector.name().equals(name)) {
        return sector;
      }
    }
    return null;
  }
}
