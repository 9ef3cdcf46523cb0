package dev.hatchway.tasks;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Actor.Membership;
import dev.hatchway.identity.Permission;
import dev.hatchway.identity.Role;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.tasks.InboxFilter.View;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The conditions of an inbox query, written so that each view is served by its own index. */
final class InboxSql {

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> parameters = new LinkedHashMap<>();

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
    conditions.add("t.actual_owner = :me and t.status in ('RESERVED', 'IN_PROGRESS')");
    parameters.put("me", actor.id());
  }

  private void available(Actor actor) {
    List<String> ways = new ArrayList<>();
    ways.add("t.candidate_person = :me");
    for (Membership membership : actor.memberships()) {
      if (Permission.WORK_ON_TASKS.roles().contains(membership.role())) {
        ways.add(through(membership, ways.size()));
      }
    }
    conditions.add("t.status = 'READY' and (" + String.join(" or ", ways) + ")");
    conditions.add("not :me = any(t.excluded)");
    parameters.put("me", actor.id());
  }

  private String through(Membership membership, int n) {
    parameters.put("programme" + n, membership.programmeId());
    parameters.put("role" + n, membership.role().name());
    String way =
        "t.candidate_person is null and t.programme_id = :programme%1$d and t.candidate_role = :role%1$d"
            .formatted(n);
    if (membership.role() != Role.PARTNER) {
      return "(" + way + " and t.candidate_partner is null)";
    }
    if (membership.partnerId() == null) {
      return "(" + way + " and t.candidate_partner is null)";
    }
    parameters.put("partner" + n, membership.partnerId());
    return "(%s and (t.candidate_partner is null or t.candidate_partner = :partner%d))"
        .formatted(way, n);
  }

  private void all(Actor actor) {
    Set<Role> administrators = Permission.ADMINISTER_TASKS.roles();
    List<UUID> programmes =
        actor.memberships().stream()
            .filter(m -> administrators.contains(m.role()))
            .map(Membership::programmeId)
            .distinct()
            .toList();
    conditions.add(
        "t.programme_id in (:programmes) and t.status in ('READY', 'RESERVED', 'IN_PROGRESS', 'SUSPENDED')");
    parameters.put("programmes", programmes.isEmpty() ? List.of(new UUID(0, 0)) : programmes);
  }

  InboxSql narrowedBy(InboxFilter filter, Instant now) {
    if (filter.formKey() != null) {
      conditions.add("t.form_key = :form");
      parameters.put("form", filter.formKey());
    }
    if (filter.overdue()) {
      conditions.add("t.due_sort < :now");
      parameters.put("now", now);
    }
    if (filter.text() != null) {
      conditions.add("(t.subject ilike :text escape '!' or t.reference ilike :text escape '!')");
      parameters.put("text", "%" + filter.text().replaceAll("([!%_])", "!$1") + "%");
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
      parameters.put("id", UUID.fromString(cursor.substring(cut + 1)));
      parameters.put("due", due);
    } catch (DateTimeParseException | IllegalArgumentException unreadable) {
      throw CommandRejected.invalid("inbox", "after", "refusal.inbox.cursor");
    }
    conditions.add("(t.due_sort, t.id) > (cast(:due as timestamptz), :id)");
  }

  String where() {
    return String.join(" and ", conditions);
  }

  Query bind(Query query) {
    parameters.forEach(query::setParameter);
    return query;
  }
}
