package dev.hatchway.rules.runtime;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Authorization;
import dev.hatchway.identity.Authorization.Subject;
import dev.hatchway.identity.Permission;
import dev.hatchway.platform.AuditTrail;
import dev.hatchway.platform.Command;
import dev.hatchway.platform.Time;
import dev.hatchway.programme.Programmes;
import java.util.Map;
import java.util.UUID;

/** Begins to make every decision of a programme again; how it goes is told by {@link Replays}. */
@Command
public class ReplayAll {

  private final Programmes programmes;
  private final Authorization authorization;
  private final ReplayRuns runs;
  private final ReplayWorker worker;
  private final AfterCommit afterCommit;
  private final AuditTrail audit;
  private final Time time;

  ReplayAll(
      Programmes programmes,
      Authorization authorization,
      ReplayRuns runs,
      ReplayWorker worker,
      AfterCommit afterCommit,
      AuditTrail audit,
      Time time) {
    this.programmes = programmes;
    this.authorization = authorization;
    this.runs = runs;
    this.worker = worker;
    this.afterCommit = afterCommit;
    this.audit = audit;
    this.time = time;
  }

  /** Gives the replay's id; FORBIDDEN to those who may not read the audit trail. */
  public UUID replay(Actor actor, String programmeCode) {
    var programme = programmes.withCode(programmeCode);
    authorization.require(
        actor,
        Permission.READ_AUDIT,
        Subject.inProgramme("decisions", programmeCode, programme.id()));
    UUID run = runs.begin(programme.id(), actor.username(), time.instant());
    audit.record(
        new AuditTrail.Event(
                actor.username(),
                "rules.replay-started",
                "programme",
                programme.id().toString(),
                null,
                null,
                Map.of("replay", run.toString()))
            .in(programme.id()));
    afterCommit.run(() -> worker.all(run, programme.id(), 0));
    return run;
  }
}
