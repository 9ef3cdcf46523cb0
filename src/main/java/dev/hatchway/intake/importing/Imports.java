package dev.hatchway.intake.importing;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Authorization;
import dev.hatchway.identity.Permission;
import dev.hatchway.platform.CommandRejected;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Finds imports, their progress and reports, for those who may import into their programme. */
@ApplicationScoped
public class Imports {

  private final EntityManager entities;
  private final Authorization authorization;

  Imports(EntityManager entities, Authorization authorization) {
    this.entities = entities;
    this.authorization = authorization;
  }

  /** The run; NOT_FOUND where there is none, FORBIDDEN where it is not the actor's to see. */
  public ImportRun run(Actor actor, UUID id) {
    ImportRun run =
        Optional.ofNullable(entities.find(ImportRun.class, id))
            .orElseThrow(() -> CommandRejected.notFound("import", id));
    authorization.require(
        actor,
        Permission.IMPORT_APPLICATIONS,
        Authorization.Subject.inProgramme("import", id, run.programmeId()));
    return run;
  }

  /** The newest imports of these programmes. */
  public List<ImportRun> latest(Set<UUID> programmes, int most) {
    return entities
        .createQuery(
            "from ImportRun where programmeId in :programmes order by uploadedAt desc",
            ImportRun.class)
        .setParameter("programmes", programmes)
        .setMaxResults(most)
        .getResultList();
  }

  /** Leaves out the rows that were not reached; gives how many. */
  int leaveOut(UUID runId) {
    return entities
        .createQuery(
            "update ImportRow set state = CANCELLED where runId = :run and state = PENDING")
        .setParameter("run", runId)
        .executeUpdate();
  }

  /** How many rows are in each state. */
  public Map<ImportRow.RowState, Long> counts(UUID runId) {
    Map<ImportRow.RowState, Long> counts = new EnumMap<>(ImportRow.RowState.class);
    for (ImportRow.RowState state : ImportRow.RowState.values()) {
      counts.put(state, 0L);
    }
    entities
        .createQuery(
            "select r.state, count(r) from ImportRow r where r.runId = :run group by r.state",
            Object[].class)
        .setParameter("run", runId)
        .getResultList()
        .forEach(row -> counts.put((ImportRow.RowState) row[0], (Long) row[1]));
    return counts;
  }

  /** Rows after a line, in the file's order; of one state where it is not null. */
  public List<ImportRow> rows(UUID runId, ImportRow.RowState state, int afterLine, int most) {
    var query =
        entities.createQuery(
            "from ImportRow where runId = :run and line > :line"
                + (state == null ? "" : " and state = :state")
                + " order by line",
            ImportRow.class);
    query.setParameter("run", runId).setParameter("line", afterLine).setMaxResults(most);
    return (state == null ? query : query.setParameter("state", state)).getResultList();
  }

  /** Names of the mappings that the programme keeps. */
  public List<String> mappingNames(UUID programmeId) {
    return entities
        .createQuery(
            "select name from SavedMapping where programmeId = :programme order by name",
            String.class)
        .setParameter("programme", programmeId)
        .getResultList();
  }

  /** The programme's mapping of this name; NOT_FOUND where it keeps none. */
  public ColumnMapping mapping(UUID programmeId, String name) {
    return saved(programmeId, name)
        .map(SavedMapping::mapping)
        .orElseThrow(() -> CommandRejected.notFound("mapping", name));
  }

  Optional<SavedMapping> saved(UUID programmeId, String name) {
    return entities
        .createQuery(
            "from SavedMapping where programmeId = :programme and name = :name", SavedMapping.class)
        .setParameter("programme", programmeId)
        .setParameter("name", name)
        .getResultStream()
        .findFirst();
  }
}
