package dev.hatchway.rules.simulation;

import dev.hatchway.platform.SqlArrays;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** The changes of simulations that are listed one by one. */
@ApplicationScoped
class ListedChanges {

  private static final String INSERT =
      """
      insert into simulation_change (simulation_id, application_id, decision_id, aspect,
        value_before, value_after, newly_fired, no_longer_fired)
      select ?, c.application::uuid, c.decision::uuid, c.aspect, c.value_before, c.value_after,
             c.newly::jsonb, c.no_longer::jsonb
      from unnest(?, ?, ?, ?, ?, ?, ?) with ordinality
        as c(application, decision, aspect, value_before, value_after, newly, no_longer, n)
      order by c.n
      """;

  private static final String SELECT =
      """
      select c.number, c.application_id, a.reference, a.company_name, c.aspect, c.value_before,
             c.value_after, c.newly_fired::text, c.no_longer_fired::text
      from simulation_change c join startup_application a on a.id = c.application_id
      where c.simulation_id = ? and c.number > ?
      """;

  private final Sql sql;
  private final DataSource database;

  ListedChanges(Sql sql, DataSource database) {
    this.sql = sql;
    this.database = database;
  }

  void add(UUID simulation, List<SimulationChange> changes) {
    if (changes.isEmpty()) {
      return;
    }
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setObject(1, simulation);
      SqlArrays.column(insert, 2, changes, SimulationChange::applicationId);
      SqlArrays.column(insert, 3, changes, SimulationChange::decisionId);
      SqlArrays.column(insert, 4, changes, SimulationChange::aspect);
      SqlArrays.column(insert, 5, changes, SimulationChange::before);
      SqlArrays.column(insert, 6, changes, SimulationChange::after);
      SqlArrays.column(insert, 7, changes, c -> SimulationJson.write(c.newlyFired()));
      SqlArrays.column(insert, 8, changes, c -> SimulationJson.write(c.noLongerFired()));
      insert.executeUpdate();
    } catch (SQLException failure) {
      throw new IllegalStateException("Changes could not be written", failure);
    }
  }

  /** Changes after a number, in the order in which they were found. */
  List<ChangedCase> of(UUID simulation, CellFilter cell, long after, int most) {
    StringBuilder query = new StringBuilder(SELECT);
    List<Object> arguments = new ArrayList<>(List.of(simulation, after));
    equal(query, arguments, "aspect", cell.aspect());
    equal(query, arguments, "value_before", cell.before());
    equal(query, arguments, "value_after", cell.after());
    query.append(" order by c.number limit ").append(most);
    return sql.list(ListedChanges::change, query.toString(), arguments.toArray());
  }

  private static void equal(
      StringBuilder query, List<Object> arguments, String column, String value) {
    if (value != null) {
      query.append(" and c.").append(column).append(" = ?");
      arguments.add(value);
    }
  }

  private static ChangedCase change(ResultSet row) throws SQLException {
    return new ChangedCase(
        row.getLong(1),
        row.getObject(2, UUID.class),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        List.of(SimulationJson.read(row.getString(8), String[].class)),
        List.of(SimulationJson.read(row.getString(9), String[].class)));
  }
}
