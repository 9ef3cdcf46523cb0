package dev.hatchway.tasks;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Actor.Membership;
import dev.hatchway.identity.Permission;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.Ids;
import dev.hatchway.platform.SearchText;
import dev.hatchway.tasks.InboxFilter.View;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * An inbox query. A person comes to tasks in several ways: by name, and by each membership. Each
 * way is a query of its own that walks its index from the cursor on, and only what all of them give
 * first is sorted: a page costs the same wherever it lies and however many tasks are open.
 */
final class InboxSql {

  private static final UUID NOBODY = new UUID(0, 0);
  private static final String FREE =
      "t.status = 'READY' and t.candidate_person is null and t.programme_id = ?::uuid"
          + " and t.candidate_role = ? and coalesce(t.candidate_partner, '"
          + NOBODY
          + "') = ?::uuid and not t.excluded @> array[?::uuid]";

  /** One way to tasks; no task is reached by two of them. */
  private record Way(String condition, List<Object> arguments) {}

  private final List<Way> ways = new ArrayList<>();
  private final StringBuilder narrower = new StringBuilder();
  private final List<Object> narrowing = new ArrayList<>();

  static InboxSql of(Actor actor, View view) {
    InboxSql sql = new InboxSql();
    switch (view) {
      case MINE -> sql.mine(actor);
      case AVAILABLE -> sql.available(actor);
      case ALL -> sql.all(actor);
    }
    return sql;
  }

  private void mine(Actor actor) {
    way("t.actual_owner = ?::uuid and t.status in ('RESERVED', 'IN_PROGRESS')", actor.id());
  }

  private void available(Actor actor) {
    way(
        "t.status = 'READY' and t.candidate_person = ?::uuid and not t.excluded @> array[?::uuid]",
        actor.id(),
        actor.id());
    Set<Membership> working = new LinkedHashSet<>();
    for (Membership one : actor.memberships()) {
      if (Permission.WORK_ON_TASKS.roles().contains(one.role())) {
        working.add(new Membership(one.programmeId(), one.role(), null));
        working.add(one);
      }
    }
    for (Membership one : working) {
      UUID partner = one.partnerId() == null ? NOBODY : one.partnerId();
      way(FREE, one.programmeId(), one.role(), partner, actor.id());
    }
  }

  private void all(Actor actor) {
    actor.memberships().stream()
        .filter(m -> Permission.ADMINISTER_TASKS.roles().contains(m.role()))
        .map(Membership::programmeId)
        .distinct()
        .forEach(
            programme ->
                way(
                    "t.programme_id = ?::uuid"
                        + " and t.status in ('READY', 'RESERVED', 'IN_PROGRESS', 'SUSPENDED')",
                    programme));
  }

  private void way(String condition, Object... arguments) {
    ways.add(new Way(condition, List.of(arguments)));
  }

  InboxSql narrowedBy(InboxFilter filter, Instant now) {
    if (filter.formKey() != null) {
      narrow(" and t.form_key = ?", filter.formKey());
    }
    if (filter.overdue()) {
      narrow(" and t.due_sort < ?::timestamptz", now);
    }
    if (filter.escalated()) {
      narrow(" and t.escalated_at is not null");
    }
    if (filter.returned()) {
      narrow(" and t.returned_at is not null");
    }
    if (filter.owner() != null) {
      narrow(
          " and t.actual_owner = ?::uuid and t.status in ('RESERVED', 'IN_PROGRESS')",
          filter.owner());
    }
    if (filter.text() != null) {
      String part = SearchText.within(filter.text());
      narrow(" and (t.subject ilike ? escape '!' or t.reference ilike ? escape '!')", part, part);
    }
    if (filter.after() != null) {
      after(filter.after());
    }
    return this;
  }

  private void after(String cursor) {
    int cut = cursor.indexOf('_');
    try {
      String due = cursor.substring(0, Math.max(cut, 0));
      if (!due.equals("infinity")) {
        Instant.parse(due);
      }
      UUID id = UUID.fromString(cursor.substring(cut + 1));
      narrow(" and (t.due_sort, t.id) > (?::timestamptz, ?::uuid)", due, id);
    } catch (DateTimeParseException | IllegalArgumentException unreadable) {
      throw CommandRejected.invalid("inbox", "after", "refusal.inbox.cursor");
    }
  }

  /** Leaves out all tasks of these applications but those that are the person's own duty. */
  InboxSql without(Set<UUID> applications, UUID person) {
    if (!applications.isEmpty()) {
      narrow(
          " and not (coalesce(t.application_id = any(?::uuid[]), false)"
              + " and t.duty_of is distinct from ?::uuid)",
          Ids.array(applications),
          person);
    }
    return this;
  }

  private void narrow(String condition, Object... arguments) {
    narrower.append(condition);
    narrowing.addAll(List.of(arguments));
  }

  /** The first rows in order; empty where the person has no way to any task. */
  String page(String columns, int most) {
    return ways.stream()
        .map(way -> part(way, columns, "order by t.due_sort, t.id", most))
        .collect(
            Collectors.joining(
                " union all ", "select * from (", ") t order by due_sort, id limit " + most));
  }

  /** How many there are, counted up to a limit. */
  String count(int most) {
    return ways.stream()
        .map(way -> part(way, "1", "", most))
        .collect(
            Collectors.joining(
                " union all ",
                "select count(*) from (select 1 from (",
                ") t limit " + most + ") t"));
  }

  private String part(Way way, String columns, String order, int most) {
    return "(select %s from human_task t where %s%s %s limit %d)"
        .formatted(columns, way.condition(), narrower, order, most);
  }

  boolean isEmpty() {
    return ways.isEmpty();
  }

  /** The arguments of either query, in order. */
  List<Object> arguments() {
    List<Object> arguments = new ArrayList<>();
    for (Way way : ways) {
      arguments.addAll(way.arguments());
      arguments.addAll(narrowing);
    }
    return arguments;
  }
}
