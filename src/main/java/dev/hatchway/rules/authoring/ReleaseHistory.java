package dev.hatchway.rules.authoring;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Authorization;
import dev.hatchway.identity.Authorization.Subject;
import dev.hatchway.identity.Permission;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.Time;
import dev.hatchway.programme.Programme;
import dev.hatchway.programme.Programmes;
import dev.hatchway.rules.runtime.PastReleases;
import dev.hatchway.rules.runtime.PastReleases.Numbered;
import dev.hatchway.rules.runtime.RuleFiles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Releases of a programme: which, when, by whom and why; FORBIDDEN to those who may not read. */
@ApplicationScoped
public class ReleaseHistory {

  private final Programmes programmes;
  private final Authorization authorization;
  private final PastReleases releases;
  private final ReleaseApprovals approvals;
  private final Time time;

  ReleaseHistory(
      Programmes programmes,
      Authorization authorization,
      PastReleases releases,
      ReleaseApprovals approvals,
      Time time) {
    this.programmes = programmes;
    this.authorization = authorization;
    this.releases = releases;
    this.approvals = approvals;
    this.time = time;
  }

  /** The newest first. */
  public List<PastRelease> of(Actor actor, String programmeCode) {
    Programme programme = readable(actor, programmeCode);
    var words = approvals.of(programme.id());
    List<Numbered> all = releases.of(programme.id());
    ReleaseStates states = new ReleaseStates(all, time.instant());
    return all.stream().map(one -> release(one, words.get(one.number()), states.of(one))).toList();
  }

  /** NOT_FOUND where the programme has no release of this number. */
  public PastRelease release(Actor actor, String programmeCode, long number) {
    return of(actor, programmeCode).stream()
        .filter(r -> r.number() == number)
        .findFirst()
        .orElseThrow(() -> CommandRejected.notFound("release", number));
  }

  public RuleFiles files(Actor actor, String programmeCode, long number) {
    return releases.files(release(actor, programmeCode, number).hash());
  }

  private Programme readable(Actor actor, String code) {
    Programme programme = programmes.withCode(code);
    authorization.require(
        actor, Permission.READ_RULES, Subject.inProgramme("rules", code, programme.id()));
    return programme;
  }

  private static PastRelease release(
      Numbered one, ReleaseApprovals.Approval approval, ReleaseState state) {
    var release = one.release();
    return new PastRelease(
        one.number(),
        release.hash(),
        release.liveFrom(),
        release.publishedBy(),
        approval == null ? null : approval.reason(),
        approval == null ? null : approval.proposalId(),
        approval == null ? null : approval.rolledBackTo(),
        state,
        one.failure());
  }
}
