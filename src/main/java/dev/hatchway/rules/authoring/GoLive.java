package dev.hatchway.rules.authoring;

import dev.hatchway.identity.Actor;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.Time;
import dev.hatchway.programme.Programmes;
import dev.hatchway.rules.checks.CheckReport;
import dev.hatchway.rules.checks.Checks;
import dev.hatchway.rules.runtime.PastReleases;
import dev.hatchway.rules.runtime.PastReleases.Numbered;
import dev.hatchway.rules.runtime.ReleaseApproved;
import dev.hatchway.rules.runtime.ReleaseApproved.Approved;
import dev.hatchway.rules.runtime.RuleFiles;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Makes approved rules a release, and keeps on whose word. */
@ApplicationScoped
class GoLive {

  private final ReleaseApproved door;
  private final PastReleases releases;
  private final ReleaseApprovals approvals;
  private final Programmes programmes;
  private final Checks checks;
  private final Time time;

  GoLive(
      ReleaseApproved door,
      PastReleases releases,
      ReleaseApprovals approvals,
      Programmes programmes,
      Checks checks,
      Time time) {
    this.door = door;
    this.releases = releases;
    this.approvals = approvals;
    this.programmes = programmes;
    this.checks = checks;
    this.time = time;
  }

  /** Lets one release after the other be made in a programme, until the step ends. */
  void alone(UUID programmeId) {
    approvals.lock(programmeId);
  }

  /** What was released before stays before: INVALID_STATE where it is not even live by then. */
  void proposal(Actor actor, RuleProposal proposal, RuleFiles files, String why) {
    Instant now = now();
    Instant named = proposal.effectiveAt();
    Instant liveFrom = named != null && named.isAfter(now) ? named : now;
    Numbered newest = releases.newest(proposal.programmeId());
    if (!liveFrom.isAfter(newest.release().liveFrom())) {
      throw CommandRejected.invalidState(
          "proposal",
          proposal.id(),
          "refusal.proposal-before-newest",
          newest.release().liveFrom().toString());
    }
    long number = release(actor, proposal.programmeId(), files, liveFrom);
    approvals.ofProposal(number, proposal.id(), why, actor, now);
  }

  /** At once, also in place of a release that waits for its instant. */
  long rollBack(Actor actor, UUID programmeId, Numbered former, String why) {
    Instant now = now();
    RuleFiles files = releases.files(former.release().hash());
    long number = release(actor, programmeId, files, now);
    approvals.ofRollBack(number, former.number(), why, actor, now);
    return number;
  }

  private long release(Actor actor, UUID programmeId, RuleFiles files, Instant liveFrom) {
    String programme = programmes.withId(programmeId).code();
    door.release(
        new Approved(programmeId, programme, files, liveFrom, actor.username(), passed(files)));
    return releases.newest(programmeId).number();
  }

  /** Both compilations are the first of the checks, whose report is kept by the same hash. */
  private String passed(RuleFiles files) {
    return checks
        .ofContent(files.hash())
        .filter(report -> report.errors().isEmpty())
        .map(CheckReport::hash)
        .orElse(null);
  }

  private Instant now() {
    // the database keeps microseconds
    return time.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
