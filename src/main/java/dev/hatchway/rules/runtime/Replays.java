package dev.hatchway.rules.runtime;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Authorization;
import dev.hatchway.identity.Authorization.Subject;
import dev.hatchway.identity.Permission;
import dev.hatchway.platform.CommandRejected;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** How replays of a programme's decisions go, and what they found. */
@ApplicationScoped
public class Replays {

  private final ReplayRuns runs;
  private final Authorization authorization;

  Replays(ReplayRuns runs, Authorization authorization) {
    this.runs = runs;
    this.authorization = authorization;
  }

  /** NOT_FOUND where there is none; FORBIDDEN to those who may not read the audit trail. */
  public ReplayRun run(Actor actor, UUID id) {
    ReplayRun run = runs.find(id).orElseThrow(() -> CommandRejected.notFound("replay", id));
    authorization.require(
        actor,
        Permission.READ_AUDIT,
        Subject.inProgramme("replay", id.toString(), run.programmeId()));
    return run;
  }

  /** The first thousand that differ. */
  public List<ReplayDifference> differences(Actor actor, UUID id) {
    return runs.differences(run(actor, id).id());
  }
}
