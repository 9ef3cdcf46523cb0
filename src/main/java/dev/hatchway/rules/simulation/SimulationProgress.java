package dev.hatchway.rules.simulation;

import dev.hatchway.identity.Actor;
import dev.hatchway.platform.AuditTrail;
import dev.hatchway.platform.Step;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** How far simulations are, and which node works on them. Each method is a step of its own. */
@Step
@ApplicationScoped
class SimulationProgress {

  private static final String OURS = " where id = ? and owner = ? and state = 'RUNNING'";

  private final Sql sql;
  private final ListedChanges changes;
  private final StoredSimulations simulations;
  private final AuditTrail audit;

  SimulationProgress(
      Sql sql, ListedChanges changes, StoredSimulations simulations, AuditTrail audit) {
    this.sql = sql;
    this.changes = changes;
    this.simulations = simulations;
    this.audit = audit;
  }

  /**
   * Takes the oldest simulation that waits, or whose node has been silent for too long; nobody else
   * gets the same.
   */
  Optional<UUID> claim(String owner, Instant now, Duration silence) {
    return sql
        .list(
            row -> row.getObject(1, UUID.class),
            "update simulation set state = 'RUNNING', owner = ?, heartbeat_at = ?,"
                + " begun_at = coalesce(begun_at, ?) where id = (select id from simulation"
                + " where state = 'WAITING' or (state = 'RUNNING' and heartbeat_at < ?)"
                + " order by asked_at for update skip locked limit 1) returning id",
            owner,
            now,
            now,
            now.minus(silence))
        .stream()
        .findFirst();
  }

  void beat(String owner, Instant now) {
    sql.update(
        "update simulation set heartbeat_at = ? where owner = ? and state = 'RUNNING'", now, owner);
  }

  /** Gives back what the node works on, for itself later or for another. */
  void release(String owner) {
    sql.update(
        "update simulation set state = 'WAITING', owner = null where owner = ? and state = 'RUNNING'",
        owner);
  }

  /** False where it had ended before. */
  boolean cancel(UUID id, Instant now) {
    return sql.update(
            "update simulation set state = 'CANCELLED', finished_at = ? where id = ?"
                + " and state in ('WAITING', 'RUNNING')",
            now,
            id)
        == 1;
  }

  /** Writes down the parts, unless that was done before. */
  void plan(UUID id, String owner, List<SimulationPart> parts) {
    int total = parts.stream().mapToInt(SimulationPart::applications).sum();
    if (sql.update("update simulation set total = ?" + OURS, total, id, owner) == 0) {
      return;
    }
    for (SimulationPart part : parts) {
      sql.update(
          "insert into simulation_part (simulation_id, number, first_application,"
              + " last_application, applications) values (?, ?, ?, ?, ?) on conflict do nothing",
          id,
          part.number(),
          part.first(),
          part.last(),
          part.applications());
    }
  }

  /** Parts that are not done, in order. */
  List<SimulationPart> left(UUID id) {
    return sql.list(
        row ->
            new SimulationPart(
                row.getInt(1),
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                row.getInt(4)),
        "select number, first_application, last_application, applications from simulation_part"
            + " where simulation_id = ? and result is null order by number",
        id);
  }

  boolean isPlanned(UUID id) {
    return !sql.list(row -> 1, "select 1 from simulation_part where simulation_id = ? limit 1", id)
        .isEmpty();
  }

  /** False where it is not this node's any more: cancelled, or taken over. */
  boolean complete(
      UUID id,
      String owner,
      SimulationPart part,
      SimulationResult result,
      List<SimulationChange> found,
      long mostListed) {
    List<Long> listed =
        sql.list(
            row -> row.getLong(1),
            "update simulation set done = done + ?" + OURS + " returning listed",
            part.applications(),
            id,
            owner);
    if (listed.isEmpty()) {
      return false;
    }
    long room = Math.max(0, mostListed - listed.get(0));
    List<SimulationChange> kept = found.subList(0, (int) Math.min(room, found.size()));
    this.changes.add(id, kept);
    sql.update("update simulation set listed = listed + ? where id = ?", kept.size(), id);
    sql.update(
        "update simulation_part set result = ?::jsonb where simulation_id = ? and number = ?",
        SimulationJson.write(result),
        id,
        part.number());
    return true;
  }

  void finish(UUID id, String owner, Instant now) {
    SimulationResult result = simulations.result(id);
    int finished =
        sql.update(
            "update simulation set state = 'FINISHED', result = ?::jsonb, finished_at = ?" + OURS,
            SimulationJson.write(result),
            now,
            id,
            owner);
    if (finished == 1) {
      sql.update("delete from simulation_part where simulation_id = ?", id);
      record(id, "simulation.finished", Map.of("changed", result.changed()));
    }
  }

  void fail(UUID id, String owner, String why, Instant now) {
    int failed =
        sql.update(
            "update simulation set state = 'FAILED', failure = ?, finished_at = ?" + OURS,
            why,
            now,
            id,
            owner);
    if (failed == 1) {
      record(id, "simulation.failed", Map.of("why", why));
    }
  }

  private void record(UUID id, String action, Map<String, Object> detail) {
    simulations
        .find(id)
        .ifPresent(s -> audit.record(SimulationEvent.of(s, Actor.SYSTEM, action, detail)));
  }
}
