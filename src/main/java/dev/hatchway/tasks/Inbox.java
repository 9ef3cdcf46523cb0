package dev.hatchway.tasks;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Names;
import dev.hatchway.identity.Permission;
import dev.hatchway.identity.Standings;
import dev.hatchway.platform.Time;
import dev.hatchway.tasks.InboxFilter.View;
import dev.hatchway.tasks.InboxRows.Listed;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a person has to do, could do, or administers: the most urgent first. */
@Singleton
public class Inbox {

  /** Counts stop here: a person needs no exact number of more. */
  public static final long COUNTED = 1000;

  /** One task in a list; the owner's name is null where nobody has it. */
  public record Row(
      UUID id,
      String formKey,
      String subject,
      String reference,
      UUID applicationId,
      TaskStatus status,
      UUID ownerId,
      String owner,
      boolean mine,
      boolean reminded,
      boolean escalated,
      boolean returned,
      Instant createdAt,
      Instant dueAt,
      boolean late,
      int version) {}

  /** A page of rows, and the cursor of the next; null where there is none. */
  public record Page(List<Row> rows, String next) {}

  private final InboxRows rows;
  private final OpenTask tasks;
  private final TaskAccess access;
  private final Names names;
  private final Standings standings;
  private final Time time;

  Inbox(
      InboxRows rows,
      OpenTask tasks,
      TaskAccess access,
      Names names,
      Standings standings,
      Time time) {
    this.rows = rows;
    this.tasks = tasks;
    this.access = access;
    this.names = names;
    this.standings = standings;
    this.time = time;
  }

  public Page page(Actor actor, InboxFilter filter) {
    Instant now = time.instant();
    InboxSql sql = offered(actor, filter.view()).narrowedBy(filter, now);
    List<Listed> found = rows.page(sql, filter.size() + 1);
    List<Listed> shown = found.subList(0, Math.min(filter.size(), found.size()));
    String next = found.size() > filter.size() ? shown.get(filter.size() - 1).cursor() : null;
    return new Page(rows(shown, actor, now), next);
  }

  /** Without the tasks on applications that the person must keep away from. */
  private InboxSql offered(Actor actor, View view) {
    return InboxSql.of(actor, view).without(standings.casesOf(actor.id()).barred(), actor.id());
  }

  /** One task as a row, for a list that changes in place. */
  public Row row(Actor actor, UUID taskId) {
    access.requireRead(actor, tasks.withId(taskId));
    return rows(rows.withId(taskId), actor, time.instant()).get(0);
  }

  private List<Row> rows(List<Listed> tasks, Actor actor, Instant now) {
    Map<UUID, String> owners =
        names.of(
            tasks.stream().map(Listed::owner).filter(Objects::nonNull).collect(Collectors.toSet()));
    return tasks.stream().map(task -> row(task, actor, owners, now)).toList();
  }

  private static Row row(Listed task, Actor actor, Map<UUID, String> owners, Instant now) {
    return new Row(
        task.id(),
        task.formKey(),
        task.subject(),
        task.reference(),
        task.applicationId(),
        task.status(),
        task.owner(),
        task.owner() == null ? null : owners.get(task.owner()),
        actor.id().equals(task.owner()),
        task.reminded(),
        task.escalated(),
        task.returned(),
        task.createdAt(),
        task.dueAt(),
        task.dueAt() != null && task.dueAt().isBefore(now),
        task.version());
  }

  /**
   * How many tasks each view holds, counted up to {@link #COUNTED}; administrators alone have
   * everyone's.
   */
  public Map<View, Long> counts(Actor actor) {
    Map<View, Long> counts = new EnumMap<>(View.class);
    for (View view : View.values()) {
      if (view != View.ALL || administers(actor)) {
        counts.put(view, rows.count(offered(actor, view), (int) COUNTED));
      }
    }
    return counts;
  }

  /**
   * How many tasks are escalated in the programmes that one administers, counted up to {@link
   * #COUNTED}; none for everyone else.
   */
  public long escalated(Actor actor) {
    return counted(actor, InboxFilter.of(View.ALL).escalatedOnly());
  }

  /** As {@link #escalated}, of tasks that were given back and nobody has taken since. */
  public long returned(Actor actor) {
    return counted(actor, InboxFilter.of(View.ALL).returnedOnly());
  }

  private long counted(Actor actor, InboxFilter filter) {
    return rows.count(offered(actor, View.ALL).narrowedBy(filter, time.instant()), (int) COUNTED);
  }

  private static boolean administers(Actor actor) {
    return Permission.ADMINISTER_TASKS.roles().stream().anyMatch(actor::hasAnywhere);
  }
}
