package dev.hatchway.rules.runtime;

import dev.hatchway.platform.StepBuffer;
import dev.hatchway.platform.StepBuffers;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** Keeps a step's decisions until just before its commit, then writes them with one statement. */
@ApplicationScoped
class DecisionLog {

  private static final String INSERT =
      """
      insert into decision
        (id, programme_id, release_hash, decision, application_id, facts, fired, outcome, at)
      select d.id::uuid, d.programme_id::uuid, d.release_hash, d.decision, d.application_id::uuid,
             d.facts::jsonb, d.fired::jsonb, d.outcome::jsonb, d.at::timestamptz
      from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?) with ordinality
        as d(id, programme_id, release_hash, decision, application_id, facts, fired, outcome, at, n)
      order by d.n
      """;

  private record Noted(DecisionRequest request, DecisionResult result, Instant at) {}

  private final StepBuffer<Noted> buffer;

  DecisionLog(StepBuffers buffers) {
    this.buffer = buffers.create(DecisionLog::write);
  }

  void add(DecisionRequest request, DecisionResult result, Instant at) {
    buffer.add(new Noted(request, result, at));
  }

  private static void write(Connection connection, List<Noted> rows) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      column(insert, 1, rows, d -> d.result().id());
      column(insert, 2, rows, d -> d.request().programmeId());
      column(insert, 3, rows, d -> d.result().releaseHash());
      column(insert, 4, rows, d -> d.request().decision());
      column(insert, 5, rows, d -> d.request().applicationId());
      column(insert, 6, rows, d -> DecisionJson.facts(d.request().facts()));
      column(insert, 7, rows, d -> DecisionJson.fired(d.result().fired()));
      column(insert, 8, rows, d -> DecisionJson.outcomes(d.result().outcomes()));
      column(insert, 9, rows, Noted::at);
      insert.executeUpdate();
    }
  }

  private static void column(
      PreparedStatement insert, int index, List<Noted> rows, Function<Noted, Object> value)
      throws SQLException {
    String[] texts = new String[rows.size()];
    for (int i = 0; i < texts.length; i++) {
      Object one = value.apply(rows.get(i));
      texts[i] = one == null ? null : one.toString();
    }
    insert.setArray(index, insert.getConnection().createArrayOf("text", texts));
  }
}
