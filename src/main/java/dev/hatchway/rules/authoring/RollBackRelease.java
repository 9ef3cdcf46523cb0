package dev.hatchway.rules.authoring;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Authorization;
import dev.hatchway.identity.Authorization.Subject;
import dev.hatchway.identity.Permission;
import dev.hatchway.platform.AuditTrail;
import dev.hatchway.platform.Command;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.Time;
import dev.hatchway.programme.Programmes;
import dev.hatchway.rules.runtime.PastReleases;
import dev.hatchway.rules.runtime.PastReleases.Numbered;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Goes back to a former release at once: its files are released again. */
@Command
public class RollBackRelease {

  private final Programmes programmes;
  private final Authorization authorization;
  private final PastReleases releases;
  private final OwnWork ownWork;
  private final GoLive goLive;
  private final AuditTrail audit;
  private final Time time;

  RollBackRelease(
      Programmes programmes,
      Authorization authorization,
      PastReleases releases,
      OwnWork ownWork,
      GoLive goLive,
      AuditTrail audit,
      Time time) {
    this.programmes = programmes;
    this.authorization = authorization;
    this.releases = releases;
    this.ownWork = ownWork;
    this.goLive = goLive;
    this.audit = audit;
    this.time = time;
  }

  /**
   * Gives the number of the new release. FORBIDDEN to those who wrote what would be live again;
   * INVALID_STATE where it was never live, or the same files are the newest release already.
   */
  public long rollBack(Actor actor, String programmeCode, long number, String reason) {
    UUID programme = programmes.withCode(programmeCode).id();
    authorization.require(
        actor, Permission.APPROVE_RULES, Subject.inProgramme("release", number, programme));
    String why = Reason.given("reason", reason, "release", number);
    goLive.alone(programme);
    List<Numbered> all = releases.of(programme);
    Numbered former =
        all.stream()
            .filter(r -> r.number() == number)
            .findFirst()
            .orElseThrow(() -> CommandRejected.notFound("release", number));
    if (!new ReleaseStates(all, time.instant()).of(former).wasLive()) {
      throw CommandRejected.invalidState("release", number, "refusal.release-never-live", number);
    }
    Numbered newest = releases.newest(programme);
    if (newest.release().hash().equals(former.release().hash())) {
      throw CommandRejected.invalidState("release", number, "refusal.release-is-live", number);
    }
    ownWork.requireNotWritten(
        actor,
        programme,
        releases.files(newest.release().hash()),
        releases.files(former.release().hash()),
        number);
    long again = goLive.rollBack(actor, programme, former, why);
    audit.record(
        new AuditTrail.Event(
                actor.username(),
                "rules.rolled-back",
                "release",
                String.valueOf(again),
                null,
                null,
                Map.of(
                    "programme",
                    programmeCode,
                    "to",
                    number,
                    "from",
                    newest.number(),
                    "reason",
                    why))
            .in(programme));
    return again;
  }
}
