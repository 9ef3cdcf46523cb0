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
  private final LiveReleases live;
  private final ReleaseCheck check;
  private final AuditTrail audit;
  private final Time time;

  PublishRelease(
      Programmes programmes,
      Authorization authorization,
      LiveReleases live,
      ReleaseCheck check,
      AuditTrail audit,
      Time time) {
    this.programmes = programmes;
    this.authorization = authorization;
    this.live = live;
    this.check = check;
    this.audit = audit;
    this.time = time;
  }

  /** Gives the release that is live from the commit on; the same files again change nothing. */
  public Release publish(Actor actor, UUID programmeId, Map<String, byte[]> content) {
    var programme = programmes.withId(programmeId);
    authorization.require(
        actor, Permission.EDIT_RULES, Subject.inProgramme("rules", programme.code(), programmeId));
    RuleFiles files = new RuleFiles(content);
    Optional<Release> former = live.stored(programmeId);
    if (former.isPresent() && former.get().hash().equals(files.hash())) {
      return former.get();
    }
    CompiledRelease compiled = compiled(programme.code(), files);
    // the database keeps microseconds
    Instant now = time.instant().truncatedTo(ChronoUnit.MICROS);
    Release release = new Release(programmeId, files.hash(), now, actor.username());
    live.publish(release, files, compiled);
    record(release, files);
    return release;
  }

  private CompiledRelease compiled(String programme, RuleFiles files) {
    try {
      return check.compiled(files);
    } catch (RulesRefused refused) {
      throw CommandRejected.invalidFields(
          "rules", programme, refused.problems().stream().map(PublishRelease::field).toList());
    }
  }

  private static FieldError field(RuleProblem problem) {
    return new FieldError(
        problem.file(), "refusal.rule-file", problem.file(), problem.line(), problem.message());
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
