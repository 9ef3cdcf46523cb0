package dev.hatchway.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/** Keeps a step's events until just before its commit, then writes them with one statement. */
@Singleton
class JdbcAuditTrail implements AuditTrail {

  private static final String INSERT =
      """
      insert into audit_event
        (at, actor, action, subject_type, subject_id, application_id, instance_id, detail, programme_id)
      select e.at::timestamptz, e.actor, e.action, e.subject_type, e.subject_id,
             e.application_id::uuid, e.instance_id::uuid, e.detail::jsonb,
             coalesce(e.programme_id::uuid, (select a.programme_id from startup_application a
                                             where a.id = e.application_id::uuid))
      from %s e
      """
          .formatted(
              StepWrite.rows(
                  "at",
                  "actor",
                  "action",
                  "subject_type",
                  "subject_id",
                  "application_id",
                  "instance_id",
                  "detail",
                  "programme_id"));

  private static final Pattern UUID_TEXT =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

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
    StepLog.about(event.instanceId(), event.applicationId());
    if (StepLog.isRead()) {
      StepLog.happened((event.action() + " " + subject(event)).strip());
    }
  }

  /** Of a task its form, too. Names that people gave to things stay out of the log. */
  private static String subject(Event event) {
    String id = UUID_TEXT.matcher(event.subjectId()).matches() ? event.subjectId() : "";
    Object form = event.detail().get("formKey");
    return form == null ? id : form + " " + id;
  }

  private List<StepWrite> write(List<Noted> events) {
    return List.of(
        new StepWrite(
            INSERT,
            List.of(
                StepWrite.column(events, Noted::at),
                StepWrite.column(events, e -> e.event().actor()),
                StepWrite.column(events, e -> e.event().action()),
                StepWrite.column(events, e -> e.event().subjectType()),
                StepWrite.column(events, e -> e.event().subjectId()),
                StepWrite.column(events, e -> e.event().applicationId()),
                StepWrite.column(events, e -> e.event().instanceId()),
                StepWrite.column(events, e -> detail(e.event())),
                StepWrite.column(events, e -> e.event().programmeId()))));
  }

  private String detail(Event event) {
    try {
      return json.writeValueAsString(event.detail());
    } catch (JsonProcessingException unwritable) {
      throw new IllegalArgumentException("Detail of audit event " + event.action(), unwritable);
    }
  }
}
