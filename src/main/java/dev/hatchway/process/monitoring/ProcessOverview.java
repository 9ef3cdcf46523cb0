package dev.hatchway.process.monitoring;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Permission;
import dev.hatchway.platform.CommandRejected;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The deployed processes with how many instances run, have ended or stand still. */
@ApplicationScoped
public class ProcessOverview {

  /** One version of a process; counts are of the reader's programmes only. */
  public record Version(
      String processId,
      String version,
      String name,
      String fileName,
      Instant deployedAt,
      String deployedBy,
      boolean latest,
      long active,
      long ended,
      long incidents) {}

  private static final String SQL =
      """
      select d.process_id, d.version, d.name, d.file_name, d.deployed_at, d.deployed_by,
             d.sequence = max(d.sequence) over (partition by d.process_id) as latest,
             count(i.id) filter (where i.state = 'ACTIVE') as active,
             count(i.id) filter (where i.state <> 'ACTIVE') as ended,
             count(i.id) filter (where i.state = 'ACTIVE' and exists (
               select 1 from incident x where x.instance_id = i.id and x.resolved_at is null)) as incidents
      from process_definition d
      left join process_instance i on i.process_id = d.process_id and i.process_version = d.version
        and i.programme_id in (:programmes)
      group by d.process_id, d.version, d.name, d.file_name, d.deployed_at, d.deployed_by, d.sequence
      order by d.name, d.sequence desc
      """;

  private static final Set<UUID> NONE = Set.of(new UUID(0, 0));

  private final EntityManager entities;

  ProcessOverview(EntityManager entities) {
    this.entities = entities;
  }

  public List<Version> of(Actor actor) {
    return entities
        .createNativeQuery(SQL, Tuple.class)
        .setParameter("programmes", programmes(actor))
        .getResultStream()
        .map(row -> version((Tuple) row))
        .toList();
  }

  /**
   * The programmes whose processes the actor may see; FORBIDDEN where there are none. Who
   * administers the installation sees the versions that are deployed, and no instance.
   */
  static Set<UUID> programmes(Actor actor) {
    Set<UUID> programmes =
        actor.memberships().stream()
            .filter(m -> Permission.MONITOR_PROCESSES.roles().contains(m.role()))
            .map(Actor.Membership::programmeId)
            .collect(Collectors.toSet());
    if (programmes.isEmpty() && actor.administersInstallation()) {
      return NONE;
    }
    if (programmes.isEmpty()) {
      throw CommandRejected.forbidden("processes", "all", "refusal.forbidden", "processes", "all");
    }
    return programmes;
  }

  private static Version version(Tuple row) {
    return new Version(
        row.get(0, String.class),
        row.get(1, String.class),
        row.get(2, String.class),
        row.get(3, String.class),
        row.get(4, Instant.class),
        row.get(5, String.class),
        row.get(6, Boolean.class),
        row.get(7, Number.class).longValue(),
        row.get(8, Number.class).longValue(),
        row.get(9, Number.class).longValue());
  }
}
