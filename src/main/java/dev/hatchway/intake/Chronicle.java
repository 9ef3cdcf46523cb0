package dev.hatchway.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hatchway.platform.StepBuffer;
import dev.hatchway.platform.StepBuffers;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

/**
 * Keeps a step's stage changes and revisions and writes them with one statement before its commit.
 */
@ApplicationScoped
class Chronicle {

  private static final String INSERT =
      """
      with moved as (
        insert into stage_change (application_id, from_stage, to_stage, event, moved_by, moved_at, why)
        select m.application_id::uuid, m.from_stage, m.to_stage, m.event, m.moved_by, m.moved_at::timestamptz, m.why
        from unnest(?, ?, ?, ?, ?, ?, ?) with ordinality
          as m(application_id, from_stage, to_stage, event, moved_by, moved_at, why, n)
        order by m.n
      )
      insert into application_revision (application_id, number, author, revised_at, profile)
      select r.application_id::uuid,
             (select coalesce(max(x.number), 0) + 1 from application_revision x
              where x.application_id = r.application_id::uuid),
             r.author, r.revised_at::timestamptz, r.profile::jsonb
      from unnest(?, ?, ?, ?) as r(application_id, author, revised_at, profile)
      """;

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
      UUID applicationId, String author, Instant at, ApplicationProfile profile) {}

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
    buffer.add(new Entry(null, new Revision(application.id(), author, at, application.profile())));
  }

  private void write(Connection connection, List<Entry> entries) throws SQLException {
    List<Move> moves = entries.stream().map(Entry::move).filter(Objects::nonNull).toList();
    List<Revision> revisions =
        entries.stream().map(Entry::revision).filter(Objects::nonNull).toList();
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      column(insert, 1, moves, Move::applicationId);
      column(insert, 2, moves, Move::from);
      column(insert, 3, moves, Move::to);
      column(insert, 4, moves, Move::event);
      column(insert, 5, moves, Move::by);
      column(insert, 6, moves, Move::at);
      column(insert, 7, moves, Move::why);
      column(insert, 8, revisions, Revision::applicationId);
      column(insert, 9, revisions, Revision::author);
      column(insert, 10, revisions, Revision::at);
      column(insert, 11, revisions, r -> text(r.profile()));
      insert.executeUpdate();
    }
  }

  private static <T> void column(
      PreparedStatement insert, int index, List<T> rows, Function<T, Object> value)
      throws SQLException {
    Object[] texts = rows.stream().map(value).map(v -> v == null ? null : v.toString()).toArray();
    insert.setArray(index, insert.getConnection().createArrayOf("text", texts));
  }

  private String text(ApplicationProfile profile) {
    try {
      return json.writeValueAsString(profile);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalArgumentException("Profile of an application", unwritable);
    }
  }
}
