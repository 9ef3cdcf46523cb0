package dev.hatchway.process.monitoring;

import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Authorization;
import dev.hatchway.identity.Permission;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.process.engine.ProcessDiagrams;
import dev.hatchway.process.monitoring.InstanceView.Changes;
import dev.hatchway.process.monitoring.InstanceView.Mark;
import dev.hatchway.process.monitoring.InstanceView.OpenIncident;
import dev.hatchway.process.monitoring.InstanceView.Timer;
import dev.hatchway.process.monitoring.InstanceView.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Everything there is to see of one process instance. */
@ApplicationScoped
public class InstanceHistory {

  private static final String INSTANCE =
      """
      select i.id, i.process_id, d.name, i.process_version, i.subject, i.reference, i.state,
             i.started_at, i.ended_at, case when i.state <> 'ACTIVE' then i.end_event end,
             (select count(*) from incident x where x.instance_id = i.id and x.resolved_at is null),
             i.root_id, i.parent_id, i.programme_id, i.application_id
      from process_instance i
      join process_definition d on d.process_id = i.process_id and d.version = i.process_version
      """;
  private static final Map<String, Object> UNREADABLE = Map.of("unreadable", true);
  private static final String VISITS =
      """
      select node_id, entered_at, left_at from node_visit
      where instance_id = :id order by entered_at, ctid
      """;
  private static final String INCIDENTS =
      """
      select node_id, id, message, occurred_at, attempts from incident
      where instance_id = :id and resolved_at is null order by occurred_at
      """;
  private static final String TIMERS =
      """
      select task_instance, execution_time, coalesce(consecutive_failures, 0), last_failure
      from scheduled_tasks
      where instance_id = :id and task_name = 'process-timer' and execution_time < '9999-01-01'
      order by execution_time
      """;

  private final EntityManager entities;
  private final Authorization authorization;
  private final ProcessDiagrams diagrams;
  private final ObjectMapper json;

  InstanceHistory(
      EntityManager entities,
      Authorization authorization,
      ProcessDiagrams diagrams,
      ObjectMapper json) {
    this.entities = entities;
    this.authorization = authorization;
    this.diagrams = diagrams;
    this.json = json;
  }

  /** NOT_FOUND where there is no such instance, FORBIDDEN in another's programme. */
  public InstanceView of(Actor actor, UUID instanceId) {
    Tuple row =
        tuples(INSTANCE + " where i.id = :id", "id", instanceId).stream()
            .findFirst()
            .orElseThrow(() -> CommandRejected.notFound("instance", instanceId));
    authorization.require(
        actor,
        Permission.MONITOR_PROCESSES,
        Authorization.Subject.ofApplication(
            "instance", instanceId, row.get(13, UUID.class), row.get(14, UUID.class)));
    InstanceList.Item instance = InstanceList.item(row);
    List<Tuple> visited = tuples(VISITS, "id", instanceId);
    List<Tuple> failed = tuples(INCIDENTS, "id", instanceId);
    Set<String> elements =
        Stream.of(visited, failed)
            .flatMap(List::stream)
            .map(InstanceHistory::element)
            .collect(toSet());
    Map<String, String> names =
        diagrams.names(instance.processId(), instance.processVersion(), elements);
    List<Visit> visits = visited.stream().map(r -> visit(r, names)).toList();
    List<OpenIncident> incidents = failed.stream().map(r -> incident(r, names)).toList();
    return new InstanceView(
        instance,
        row.get(11, UUID.class),
        row.get(12, UUID.class),
        tuples(INSTANCE + " where i.parent_id = :id order by i.id", "id", instanceId).stream()
            .map(InstanceList::item)
            .toList(),
        visits,
        incidents,
        timers(instanceId),
        variables(instanceId),
        marks(visits, incidents));
  }

  private static String element(Tuple row) {
    return row.get(0, String.class);
  }

  private static Visit visit(Tuple row, Map<String, String> names) {
    return new Visit(
        element(row),
        names.getOrDefault(element(row), element(row)),
        row.get(1, Instant.class),
        row.get(2, Instant.class));
  }

  private static OpenIncident incident(Tuple row, Map<String, String> names) {
    return new OpenIncident(
        row.get(1, UUID.class),
        element(row),
        names.getOrDefault(element(row), element(row)),
        row.get(2, String.class),
        row.get(3, Instant.class),
        row.get(4, Integer.class));
  }

  private List<Timer> timers(UUID instanceId) {
    return tuples(TIMERS, "id", instanceId).stream()
        .map(
            row ->
                new Timer(
                    row.get(0, String.class),
                    row.get(1, Instant.class),
                    row.get(2, Integer.class),
                    row.get(3, Instant.class)))
        .toList();
  }

  private List<Changes> variables(UUID instanceId) {
    return tuples(
            "select at, cast(changed as text) from variable_change where instance_id = :id order by at",
            "id",
            instanceId)
        .stream()
        .map(row -> new Changes(row.get(0, Instant.class), values(row.get(1, String.class))))
        .toList();
  }

  private Map<String, Object> values(String text) {
    try {
      Map<String, Object> values = json.readValue(text, new TypeReference<>() {});
      return values == null ? UNREADABLE : values;
    } catch (JsonProcessingException unreadable) {
      return UNREADABLE;
    }
  }

  private static Map<String, Mark> marks(List<Visit> visits, List<OpenIncident> incidents) {
    Map<String, Mark> marks = new HashMap<>();
    for (Visit visit : visits) {
      Mark one = visit.leftAt() == null ? new Mark(0, 1, false) : new Mark(1, 0, false);
      marks.merge(visit.elementId(), one, InstanceHistory::sum);
    }
    incidents.forEach(i -> marks.merge(i.elementId(), new Mark(0, 0, true), InstanceHistory::sum));
    return marks;
  }

  private static Mark sum(Mark a, Mark b) {
    return new Mark(a.passed() + b.passed(), a.active() + b.active(), a.failed() || b.failed());
  }

  @SuppressWarnings("unchecked")
  private List<Tuple> tuples(String sql, String parameter, Object value) {
    return entities
        .createNativeQuery(sql, Tuple.class)
        .setParameter(parameter, value)
        .getResultList();
  }
}
