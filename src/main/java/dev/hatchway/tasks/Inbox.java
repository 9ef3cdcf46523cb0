package dev.hatchway.tasks;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Names;
import dev.hatchway.identity.Permission;
import dev.hatchway.platform.Time;
import dev.hatchway.tasks.InboxFilter.View;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a person has to do, could do, or administers: the most urgent first. */
@ApplicationScoped
public class Inbox {

  private static final int PAGE_SIZE = 50;

  /** One task in a list; the owner's name is null where nobody has it. */
  public record Row(
      UUID id,
      String formKey,
      String subject,
      String reference,
      UUID applicationId,
      TaskStatus status,
      String owner,
      boolean mine,
      boolean escalated,
      Instant createdAt,
      Instant dueAt,
      boolean late,
      int version) {}

  /** A page of rows, and the cursor of the next; null where there is none. */
  public record Page(List<Row> rows, String next) {}

  private final EntityManager entities;
  private final OpenTask tasks;
  private final TaskAccess access;
  private final Names names;
  private final Time time;

  Inbox(EntityManager entities, OpenTask tasks, TaskAccess access, Names names, Time time) {
    this.entities = entities;
    this.tasks = tasks;
    this.access = access;
    this.names = names;
    this.time = time;
  }

  public Page page(Actor actor, InboxFilter filter) {
    Instant now = time.instant();
    InboxSql sql = InboxSql.of(actor, filter.view()).narrowedBy(filter, now);
    String select =
        "select t.* from human_task t where " + sql.where() + " order by t.due_sort, t.id";
    @SuppressWarnings("unchecked")
    List<HumanTask> found =
        sql.bind(entities.createNativeQuery(select, HumanTask.class))
            .setMaxResults(PAGE_SIZE + 1)
            .getResultList();
    List<HumanTask> shown = found.subList(0, Math.min(PAGE_SIZE, found.size()));
    String next = found.size() > PAGE_SIZE ? cursor(shown.get(PAGE_SIZE - 1).toView()) : null;
    return new Page(rows(shown, actor, now), next);
  }

  private List<Row> rows(List<HumanTask> tasks, Actor actor, Instant now) {
    Map<UUID, String> owners =
        names.of(
            tasks.stream()
                .map(task -> task.toView().actualOwner())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    return tasks.stream().map(task -> row(task, actor, owners, now)).toList();
  }

  /** One task as a row, for a list that changes in place. */
  public Row row(Actor actor, UUID taskId) {
    HumanTask task = tasks.withId(taskId);
    access.requireRead(actor, task);
    return rows(List.of(task), actor, time.instant()).get(0);
  }

  private static Row row(HumanTask task, Actor actor, Map<UUID, String> owners, Instant now) {
    TaskView view = task.toView();
    return new Row(
        view.id(),
        view.formKey(),
        view.subject(),
        view.reference(),
        view.applicationId(),
        view.status(),
        view.actualOwner() == null ? null : owners.get(view.actualOwner()),
        task.isHeldBy(actor.id()),
        task.escalatedAt() != null,
        view.createdAt(),
        view.dueAt(),
        view.dueAt() != null && view.dueAt().isBefore(now),
        view.version());
  }

  private static String cursor(TaskView last) {
    return (last.dueAt() == null ? "infinity" : last.dueAt()) + "_" + last.id();
  }

  /** How many tasks each view holds; administrators alone have everyone's. */
  public Map<View, Long> counts(Actor actor) {
    Map<View, Long> counts = new EnumMap<>(View.class);
    for (View view : View.values()) {
      if (view != View.ALL || administers(actor)) {
        counts.put(view, count(InboxSql.of(actor, view)));
      }
    }
    return counts;
  }

  private long count(InboxSql sql) {
    String select = "select count(*) from human_task t where " + sql.where();
    return ((Number) sql.bind(entities.createNativeQuery(select)).getSingleResult()).longValue();
  }

  private static boolean administers(Actor actor) {
    return Permission.ADMINISTER_TASKS.roles().stream().anyMatch(actor::hasAnywhere);
  }
}
