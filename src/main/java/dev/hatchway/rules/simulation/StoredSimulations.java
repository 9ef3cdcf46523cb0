package dev.hatchway.rules.simulation;

import dev.hatchway.identity.Actor;
import dev.hatchway.rules.runtime.RuleFiles;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The simulations in the database, with the rules that they try. */
@ApplicationScoped
class StoredSimulations {

  private static final String SELECT =
      "select id, programme_id, applications_of, draft_id, title, content_hash, live_hash, basis,"
          + " filter::text as filter, state, total, done, listed, failure, asked_by, asked_at,"
          + " begun_at, finished_at from simulation where ";
  private static final int MOST = 50;

  private final Sql sql;

  StoredSimulations(Sql sql) {
    this.sql = sql;
  }

  void add(Simulation simulation, Actor actor, RuleFiles files) {
    for (String path : files.paths()) {
      sql.update(
          "insert into simulation_file (content_hash, path, content) values (?, ?, ?)"
              + " on conflict do nothing",
          files.hash(),
          path,
          files.bytes(path));
    }
    sql.update(
        "insert into simulation (id, programme_id, applications_of, draft_id, title, content_hash,"
            + " live_hash, basis, filter, state, asked_by_id, asked_by, asked_at)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?)",
        simulation.id(),
        simulation.programmeId(),
        simulation.applicationsOf(),
        simulation.draftId(),
        simulation.title(),
        simulation.contentHash(),
        simulation.liveHash(),
        simulation.basis(),
        SimulationJson.write(simulation.filter()),
        simulation.state(),
        actor.id(),
        actor.username(),
        simulation.askedAt());
  }

  Optional<Simulation> find(UUID id) {
    return sql.list(StoredSimulations::simulation, SELECT + "id = ?", id).stream().findFirst();
  }

  /** The newest first. */
  List<Simulation> ofDraft(UUID draftId) {
    return sql.list(
        StoredSimulations::simulation,
        SELECT + "draft_id = ? order by asked_at desc, id desc limit " + MOST,
        draftId);
  }

  /** The newest first. */
  List<Simulation> ofContent(String contentHash) {
    return sql.list(
        StoredSimulations::simulation,
        SELECT + "content_hash = ? order by asked_at desc, id desc limit " + MOST,
        contentHash);
  }

  RuleFiles files(String contentHash) {
    Map<String, byte[]> files = new HashMap<>();
    sql.list(
            row -> Map.entry(row.getString(1), row.getBytes(2)),
            "select path, content from simulation_file where content_hash = ?",
            contentHash)
        .forEach(file -> files.put(file.getKey(), file.getValue()));
    return new RuleFiles(files);
  }

  /** What was found; of one that has not finished, what its parts have found so far. */
  SimulationResult result(UUID id) {
    List<String> whole =
        sql.list(
            row -> row.getString(1),
            "select result::text from simulation where id = ? and result is not null",
            id);
    return whole.isEmpty() ? soFar(id) : SimulationJson.read(whole.get(0), SimulationResult.class);
  }

  private SimulationResult soFar(UUID id) {
    Tally sum = new Tally();
    sql.list(
            row -> row.getString(1),
            "select result::text from simulation_part where simulation_id = ?"
                + " and result is not null",
            id)
        .forEach(part -> sum.add(SimulationJson.read(part, SimulationResult.class)));
    return sum.result();
  }

  private static Simulation simulation(ResultSet row) throws SQLException {
    return new Simulation(
        row.getObject("id", UUID.class),
        row.getObject("programme_id", UUID.class),
        row.getObject("applications_of", UUID.class),
        row.getObject("draft_id", UUID.class),
        row.getString("title"),
        row.getString("content_hash"),
        row.getString("live_hash"),
        SimulationBasis.valueOf(row.getString("basis")),
        SimulationJson.read(row.getString("filter"), SimulationFilter.class),
        SimulationState.valueOf(row.getString("state")),
        row.getInt("total"),
        row.getInt("done"),
        row.getLong("listed"),
        row.getString("failure"),
        row.getString("asked_by"),
        Sql.instant(row, "asked_at"),
        Sql.instant(row, "begun_at"),
        Sql.instant(row, "finished_at"));
  }
}
