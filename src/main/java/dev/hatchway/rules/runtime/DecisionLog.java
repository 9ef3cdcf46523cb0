package dev.hatchway.rules.runtime;

import dev.hatchway.platform.StepBuffer;
import dev.hatchway.platform.StepBuffers;
import dev.hatchway.platform.StepInsert;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

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

  private static List<StepInsert> write(List<Noted> rows) {
    return List.of(
        new StepInsert(
            INSERT,
            List.of(
                StepInsert.column(rows, d -> d.result().id()),
                StepInsert.column(rows, d -> d.request().programmeId()),
                StepInsert.column(rows, d -> d.result().releaseHash()),
                StepInsert.column(rows, d -> d.request().decision()),
                StepInsert.column(rows, d -> d.request().applicationId()),
                StepInsert.column(rows, d -> DecisionJson.facts(d.request().facts())),
                StepInsert.column(rows, d -> DecisionJson.fired(d.result().fired())),
                StepInsert.column(rows, d -> DecisionJson.outcomes(d.result().outcomes())),
                StepInsert.column(rows, Noted::at))));
  }
}
