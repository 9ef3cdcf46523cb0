package dev.hatchway.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Keeps a step's events until just before its commit, then writes them with one statement. */
@ApplicationScoped
class JdbcAuditTrail implements AuditTrail {

  private static final String INSERT =
      """
      insert into audit_event
        (at, actor, action, subject_type, subject_id, application_id, instance_id, detail)
      select e.at::timestamptz, e.actor, e.action, e.subject_type, e.subject_id,
             e.application_id::uuid, e.instance_id::uuid, e.detail::jsonb
      from unnest(?, ?, ?, ?, ?, ?, ?, ?) with ordinality
        as e(at, actor, action, subject_type, subject_id, application_id, instance_id, detail, n)
      order by e.n
      """;

  private record Noted(Instant at, Event event) {}

  private final Time time;
  private final ObjectMapper json;
  private final StepBuffer<Noted> buffer;

  JdbcAuditTrail(Time time, ObjectMapper json, StepBuffers buffers) {
    this.time = time;
    this.json = json;
    this.buffer = buffers.create(this::write);
  }

  @Override
  public void record(Event event) {
    buffer.add(new Noted(time.instant(), event));
  }

  private void write(Connection connection, List<Noted> events) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      SqlArrays.column(insert, 1, events, e -> e.at());
      SqlArrays.column(insert, 2, events, e -> e.event().actor());
      SqlArrays.column(insert, 3, events, e -> e.event().action());
      SqlArrays.column(insert, 4, events, e -> e.event().subjectType());
      SqlArrays.column(insert, 5, events, e -> e.event().subjectId());
      SqlArrays.column(insert, 6, events, e -> e.event().applicationId());
      SqlArrays.column(insert, 7, events, e -> e.event().instanceId());
      SqlArrays.column(insert, 8, events, e -> detail(e.event()));
      insert.executeUpdate();
    }
  }

  private String detail(Event event) {
    try {
      return json.writeValueAsString(event.detail());
    } catch (JsonProcessingException unwritable) {
      throw new IllegalArgumentException("Detail of audit event " + event.action(), unwritable);
    }
  }
}
