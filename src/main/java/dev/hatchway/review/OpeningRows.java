package dev.hatchway.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hatchway.intake.StartupApplication;
import dev.hatchway.platform.StepBuffer;
import dev.hatchway.platform.StepBuffers;
import dev.hatchway.platform.StepWrite;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What opens an application's review, its score, plan and assignments, written with one statement
 * just before the step's commit.
 */
@ApplicationScoped
class OpeningRows {

  /** A reviewer given to an application: by whom and why. */
  record NewAssignment(
      UUID id,
      UUID applicationId,
      int revision,
      UUID reviewerId,
      String assignedBy,
      String reason) {}

  private enum Table {
    SCORE(
        """
        insert into application_score
        select * from jsonb_populate_recordset(null::application_score, ?::jsonb)
        on conflict (application_id) do update set total = excluded.total, criteria = excluded.criteria, revision = excluded.revision,
          decision_id = excluded.decision_id, scored_at = excluded.scored_at
        """),
    PLAN(
        """
        insert into review_plan
        select * from jsonb_populate_recordset(null::review_plan, ?::jsonb)
        on conflict (application_id) do update set reviewers = excluded.reviewers,
          divergence = excluded.divergence, reason = excluded.reason, revision = excluded.revision, found = excluded.found,
          decision_id = excluded.decision_id, planned_at = excluded.planned_at
        """),
    ASSIGNMENT(
        """
        insert into review_assignment
        select * from jsonb_populate_recordset(null::review_assignment, ?::jsonb)
        """);

    private final String insert;

    Table(String insert) {
      this.insert = insert;
    }
  }

  private record Row(Table table, Map<String, Object> columns) {}

  private final ObjectMapper json;
  private final StepBuffer<Row> buffer;

  OpeningRows(ObjectMapper json, StepBuffers buffers) {
    this.json = json;
    this.buffer = buffers.create(this::write);
  }

  void scored(StartupApplication application, ScoreSheet sheet, UUID decisionId, Instant now) {
    add(
        Table.SCORE,
        Map.of(
            "application_id", application.id(),
            "revision", application.revision(),
            "total", sheet.total(),
            "criteria", sheet.criteria(),
            "decision_id", decisionId,
            "scored_at", now.toString()));
  }

  /** Found are those of the planned reviewers that there were to ask. */
  void planned(
      StartupApplication application,
      dev.hatchway.rules.facts.ReviewPlan plan,
      int found,
      UUID decisionId,
      Instant now) {
    add(
        Table.PLAN,
        Map.of(
            "application_id", application.id(),
            "revision", application.revision(),
            "reviewers", plan.reviewers(),
            "found", found,
            "divergence", plan.divergenceThreshold(),
            "reason", plan.reason(),
            "decision_id", decisionId,
            "planned_at", now.toString()));
  }

  void assigned(NewAssignment assignment, Instant now) {
    add(
        Table.ASSIGNMENT,
        Map.of(
            "id", assignment.id(),
            "application_id", assignment.applicationId(),
            "revision", assignment.revision(),
            "reviewer_id", assignment.reviewerId(),
            "assigned_by", assignment.assignedBy(),
            "reason", assignment.reason(),
            "assigned_at", now.toString()));
  }

  private void add(Table table, Map<String, Object> columns) {
    buffer.add(new Row(table, columns));
  }

  private List<StepWrite> write(List<Row> rows) {
    return Arrays.stream(Table.values())
        .filter(table -> rows.stream().anyMatch(row -> row.table() == table))
        .map(table -> new StepWrite(table.insert, List.of(text(rows, table))))
        .toList();
  }

  private String text(List<Row> rows, Table table) {
    try {
      return json.writeValueAsString(
          rows.stream().filter(r -> r.table() == table).map(Row::columns).toList());
    } catch (JsonProcessingException unwritable) {
      throw new IllegalArgumentException("Rows of " + table, unwritable);
    }
  }
}
