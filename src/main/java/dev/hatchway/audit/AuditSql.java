package dev.hatchway.audit;

import dev.hatchway.platform.Ids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A page of the audit trail as a query. Each programme of the reader, and each person they may
 * mean, is a query of its own that walks an index from the cursor on; only what all of them give
 * first is sorted. A page costs the same wherever it lies and however long the trail is.
 */
final class AuditSql {

  /** Reviews say nothing in the trail, and why somebody stepped back is for managers alone. */
  private static final String DETAIL =
      """
      case when e.action = 'review.submitted' then e.detail - 'total' - 'recommendation'
           when e.action = 'reviewer.recused' then e.detail - 'reason'
           when e.detail ->> 'formKey' = 'reviewApplication' then e.detail - 'outcome' - 'reason'
           else e.detail end""";

  private static final String COLUMNS =
      """
      select e.id, e.at, e.actor, e.action, e.subject_type, a.company_name, a.reference, cast(%s as text),
        case e.subject_type
          when 'person' then (select p.display_name from person p where p.id = e.subject)
          when 'programme' then (select p.name from programme p where p.id = e.subject)
          when 'cohort' then (select c.name from cohort c where c.id = e.subject)
          when 'partner' then (select p.name from partner p where p.id = e.subject)
          when 'resource' then (select r.name from partner_resource r where r.id = e.subject)
          when 'import' then (select i.file_name from import_run i where i.id = e.subject)
          when 'draft' then (select d.title from rule_draft d where d.id = e.subject)
          when 'simulation' then (select s.title from simulation s where s.id = e.subject)
          when 'proposal' then (select d.title from rule_proposal p join rule_draft d on d.id = p.draft_id
                                where p.id = e.subject)
          when 'process' then e.subject_id
          when 'release' then e.subject_id
        end
      from (select *, case when programme_id is not null
          and subject_id ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then cast(subject_id as uuid) end as subject
        from (%s) found) e
      left join startup_application a on a.id = e.application_id and a.programme_id = e.programme_id
      order by e.at desc, e.id desc
      limit %d
      """;
  private static final String KEPT_AWAY =
      " and coalesce(e.application_id <> all(cast(%s as uuid[])), true)";
  private static final String WAY =
      "(select * from audit_event e where %s order by e.at desc, e.id desc limit %d)";

  private final List<Object> arguments = new ArrayList<>();
  private final List<String> ways = new ArrayList<>();
  private final int most;
  private String keptAway;

  AuditSql(int most) {
    this.most = most;
  }

  /** Leaves out what is about these applications, in all ways that follow. */
  AuditSql without(Set<UUID> applications) {
    keptAway = applications.isEmpty() ? null : Ids.array(applications);
    return this;
  }

  /** One way to events; a null programme is the house itself, a null actor is anybody. */
  void way(UUID programme, String actor, Narrowing narrowing) {
    StringBuilder where = new StringBuilder();
    if (programme == null) {
      where.append("e.programme_id is null");
    } else {
      add(where, "e.programme_id = %s", programme);
    }
    add(where, " and e.actor = %s", actor);
    add(where, " and e.action = %s", narrowing.action());
    add(where, " and e.application_id = %s", narrowing.application());
    add(where, KEPT_AWAY, keptAway);
    add(where, " and e.at >= %s", narrowing.from());
    add(where, " and e.at < %s", narrowing.until());
    if (narrowing.after() != null) {
      add(where, " and (e.at, e.id) < (%s", narrowing.after().at());
      add(where, ", %s)", narrowing.after().id());
    }
    ways.add(WAY.formatted(where, most));
  }

  /** What all ways have in common; null where it does not matter. */
  record Narrowing(
      String action, UUID application, Instant from, Instant until, AuditEvents.Position after) {}

  private void add(StringBuilder where, String condition, Object argument) {
    if (argument != null) {
      arguments.add(argument);
      where.append(condition.formatted("?" + arguments.size()));
    }
  }

  String text() {
    return COLUMNS.formatted(
        DETAIL, ways.stream().collect(Collectors.joining(" union all ")), most);
  }

  List<Object> arguments() {
    return arguments;
  }

  boolean isEmpty() {
    return ways.isEmpty();
  }
}
