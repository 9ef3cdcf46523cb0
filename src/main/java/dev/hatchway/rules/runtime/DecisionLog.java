package dev.hatchway.rules.runtime;

import dev.hatchway.platform.StepBuffer;
import dev.hatchway.platform.StepBuffers;
import dev.hatchway.platform.StepWrite;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Keeps a step's decisions until just before its commit, then writes them with one statement. */
@ApplicationScoped
class DecisionLog {

  private static final String INSERT =
      """
      insert into decision
        (id, programme_id, release_hash, decision, application_id, revision, facts, fired, outcome, at)
      select d.id::uuid, d.programme_id::uuid, d.release_hash, d.decision, d.application_id::uuid, d.revision::int,
             d.facts::jsonb, d.fired::jsonb, d.outcome::jsonb, d.at::timestamptz
      from %s d
      """
          .formatted(
              StepWrite.rows(
                  "id",
                  "programme_id",
                  "release_hash",
                  "decision",
                  "application_id",
                  "revision",
                  "facts",
                  "fired",
                  "outcome",
                  "at"));

  private record Noted(DecisionRequest request, DecisionResult result, Instant at) {}

  private final StepBuffer<Noted> buffer;

  DecisionLog(StepBuffers buffers) {
    this.buffer = buffers.create(DecisionLog::write);
  }

  void add(DecisionRequest request, DecisionResult result, Instant at) {
    buffer.add(new Noted(request, result, at));
  }

  private static List<StepWrite> write(List<Noted> rows) {
    return List.of(
        new StepWrite(
            INSERT,
            List.of(
                StepWrite.column(rows, d -> d.result().id()),
                StepWrite.column(rows, d -> d.request().programmeId()),
                StepWrite.column(rows, d -> d.result().releaseHash()),
                StepWrite.column(rows, d -> d.request().decision()),
                StepWrite.column(rows, d -> d.request().applicationId()),
                StepWrite.column(rows, d -> d.request().revision()),
                StepWrite.column(rows, d -> DecisionJson.facts(d.request().facts())),
                StepWrite.column(rows, d -> DecisionJson.fired(d.result().fired())),
                StepWrite.column(rows, d -> DecisionJson.outcomes(d.result().outcomes())),
                StepWrite.column(rows, Noted::at))));
  }
}
