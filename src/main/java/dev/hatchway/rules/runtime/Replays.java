package dev.hatchway.rules.runtime;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Authorization;
import dev.hatchway.identity.Authorization.Subject;
import dev.hatchway.identity.Permission;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.programme.Programme;
import dev.hatchway.programme.Programmes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/**
 * How replays of decisions go and what they found, for those who may read a programme's rules. Of
 * the samples of the nights they see the counts, and the decisions of their own programme.
 */
@ApplicationScoped
public class Replays {

  private static final int MOST_RUNS = 60;
  private static final int MOST_DECISIONS = 1_000;

  private final ReplayRuns runs;
  private final Programmes programmes;
  private final Authorization authorization;

  Replays(ReplayRuns runs, Programmes programmes, Authorization authorization) {
    this.runs = runs;
    this.programmes = programmes;
    this.authorization = authorization;
  }

  /** The newest of a programme, and those of the nights. */
  public List<ReplayRun> of(Actor actor, String programmeCode) {
    return runs.of(readable(actor, programmeCode).id(), MOST_RUNS);
  }

  /** NOT_FOUND where there is none; FORBIDDEN to those who may not read the programme's rules. */
  public ReplayRun run(Actor actor, UUID id) {
    ReplayRun run = runs.find(id).orElseThrow(() -> CommandRejected.notFound("replay", id));
    authorization.require(
        actor,
        Permission.READ_RULES,
        Subject.inProgramme("replay", id.toString(), run.programmeId()));
    return run;
  }

  /** The first thousand of a programme's decisions that differ. */
  public List<DifferingDecision> differences(Actor actor, UUID id, String programmeCode) {
    run(actor, id);
    return runs.differences(id, readable(actor, programmeCode).id(), MOST_DECISIONS);
  }

  /** Whether the actor may have all decisions of a programme made again. */
  public boolean mayReplay(Actor actor, Programme programme) {
    return authorization.allows(
        actor,
        Permission.READ_AUDIT,
        Subject.inProgramme("decisions", programme.code(), programme.id()));
  }

  private Programme readable(Actor actor, String code) {
    Programme programme = programmes.withCode(code);
    authorization.require(
        actor, Permission.READ_RULES, Subject.inProgramme("decisions", code, programme.id()));
    return programme;
  }
}
