package dev.hatchway.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hatchway.platform.StepBuffer;
import dev.hatchway.platform.StepBuffers;
import dev.hatchway.platform.StepWrite;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * Keeps a step's stage changes and revisions and writes them with one statement before its commit.
 */
@ApplicationScoped
class Chronicle {

  private static final String MOVES =
      """
      insert into stage_change (application_id, from_stage, to_stage, event, moved_by, moved_at, why)
      select m.application_id::uuid, m.from_stage, m.to_stage, m.event, m.moved_by, m.moved_at::timestamptz, m.why
      from %s m
      """
          .formatted(
              StepWrite.rows(
                  "application_id",
                  "from_stage",
                  "to_stage",
                  "event",
                  "moved_by",
                  "moved_at",
                  "why"));
  private static final String REVISIONS =
      """
      insert into application_revision (application_id, number, author, revised_at, profile)
      select r.application_id::uuid, r.number::int, r.author, r.revised_at::timestamptz, r.profile::jsonb
      from %s r
      """
          .formatted(StepWrite.rows("application_id", "number", "author", "revised_at", "profile"));

  /** One move between stages: who caused it, when and why. */
  record Move(
      UUID applicationId,
      ApplicationStage from,
      ApplicationStage to,
      StageEvent event,
      String by,
      Instant at,
      String why) {}

  private record Revision(
      UUID applicationId, int number, String author, Instant at, ApplicationProfile profile) {}

  private record Entry(Move move, Revision revision) {}

  private final ObjectMapper json;
  private final StepBuffer<Entry> buffer;

  Chronicle(ObjectMapper json, StepBuffers buffers) {
    this.json = json;
    this.buffer = buffers.create(this::write);
  }

  void moved(Move move) {
    buffer.add(new Entry(move, null));
  }

  void revised(StartupApplication application, String author, Instant at) {
    buffer.add(
        new Entry(
            null,
            new Revision(
                application.id(), application.revision(), author, at, application.profile())));
  }

  private List<StepWrite> write(List<Entry> entries) {
    List<StepWrite> inserts = new ArrayList<>();
    List<Move> moves = entries.stream().map(Entry::move).filter(Objects::nonNull).toList();
    if (!moves.isEmpty()) {
      inserts.add(new StepWrite(MOVES, columns(moves)));
    }
    List<Revision> revisions =
        entries.stream().map(Entry::revision).filter(Objects::nonNull).toList();
    if (!revisions.isEmpty()) {
      inserts.add(new StepWrite(REVISIONS, revisionColumns(revisions)));
    }
    return inserts;
  }

  private static List<Object> columns(List<Move> moves) {
    return List.of(
        StepWrite.column(moves, Move::applicationId),
        StepWrite.column(moves, Move::from),
        StepWrite.column(moves, Move::to),
        StepWrite.column(moves, Move::event),
        StepWrite.column(moves, Move::by),
        StepWrite.column(moves, Move::at),
        StepWrite.column(moves, Move::why));
  }

  private List<Object> revisionColumns(List<Revision> revisions) {
    return List.of(
        StepWrite.column(revisions, Revision::applicationId),
        StepWrite.column(revisions, Revision::number),
        StepWrite.column(revisions, Revision::author),
        StepWrite.column(revisions, Revision::at),
        StepWrite.column(revisions, r -> text(r.profile())));
  }

  private String text(ApplicationProfile profile) {
    try {
      return json.writeValueAsString(profile);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalArgumentException("Profile of an application", unwritable);
    }
  }
}
