package dev.hatchway.rules.runtime;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Authorization;
import dev.hatchway.identity.Authorization.Subject;
import dev.hatchway.identity.Permission;
import dev.hatchway.platform.AuditTrail;
import dev.hatchway.platform.Command;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.CommandRejected.FieldError;
import dev.hatchway.platform.Time;
import dev.hatchway.programme.Programmes;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Makes a set of rule files the live release of a programme. Files that do not compile are refused
 * with file, line and message, and the live release stays as it is.
 */
@Command
public class PublishRelease {

  private final Programmes programmes;
  private final Authorization authorization;
  private final RuleReleases releases;
  private final LiveReleases live;
  private final ShippedRules shipped;
  private final AfterCommit afterCommit;
  private final AuditTrail audit;
  private final Time time;

  PublishRelease(
      Programmes programmes,
      Authorization authorization,
      RuleReleases releases,
      LiveReleases live,
      ShippedRules shipped,
      AfterCommit afterCommit,
      AuditTrail audit,
      Time time) {
    this.programmes = programmes;
    this.authorization = authorization;
    this.releases = releases;
    this.live = live;
    this.shipped = shipped;
    this.afterCommit = afterCommit;
    this.audit = audit;
    this.time = time;
  }

  /** Gives the release that is live from the commit on; the same files again change nothing. */
  public Release publish(Actor actor, UUID programmeId, Map<String, byte[]> content) {
    var programme = programmes.withId(programmeId);
    authorization.require(
        actor, Permission.EDIT_RULES, Subject.inProgramme("rules", programme.code(), programmeId));
    RuleFiles files = new RuleFiles(content);
    Optional<RuleReleases.Stored> former = releases.live(programmeId);
    if (former.isPresent() && former.get().release().hash().equals(files.hash())) {
      return former.get().release();
    }
    CompiledRelease compiled = checked(programme.code(), files);
    // the database keeps microseconds
    Instant now = time.instant().truncatedTo(ChronoUnit.MICROS);
    Release release = new Release(programmeId, files.hash(), now, actor.username());
    long number = releases.add(release, files);
    afterCommit.run(() -> live.goLive(new RuleReleases.Stored(number, release), compiled));
    record(release, files);
    return release;
  }

  private CompiledRelease checked(String programme, RuleFiles files) {
    try {
      boolean known = live.isCompiled(files.hash());
      CompiledRelease compiled = live.compile(files);
      if (!known && !files.hash().equals(new RuleFiles(shipped.files()).hash())) {
        refuse(programme, new StrictCheck().problems(files));
      }
      return compiled;
    } catch (RulesRefused refused) {
      refuse(programme, refused.problems());
      throw refused;
    }
  }

  private static void refuse(String programme, List<RuleProblem> problems) {
    if (problems.isEmpty()) {
      return;
    }
    throw CommandRejected.invalidFields(
        "rules",
        programme,
        problems.stream()
            .map(
                p -> new FieldError(p.file(), "refusal.rule-file", p.file(), p.line(), p.message()))
            .toList());
  }

  private void record(Release release, RuleFiles files) {
    audit.record(
        new AuditTrail.Event(
            release.publishedBy(),
            "rules.published",
            "programme",
            release.programmeId().toString(),
            null,
            null,
            Map.of("hash", release.hash(), "files", files.paths().size())));
  }
}
