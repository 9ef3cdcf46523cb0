package dev.hatchway.rules.authoring;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Authorization;
import dev.hatchway.identity.Authorization.Subject;
import dev.hatchway.identity.Permission;
import dev.hatchway.platform.AuditTrail;
import dev.hatchway.platform.Command;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.CommandRejected.FieldError;
import dev.hatchway.platform.Ids;
import dev.hatchway.platform.NameRule;
import dev.hatchway.platform.Time;
import dev.hatchway.programme.Programme;
import dev.hatchway.programme.Programmes;
import dev.hatchway.rules.runtime.PastReleases;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** Begins a draft on the newest release, even if that is not live yet. */
@Command
public class OpenDraft {

  static final int LONGEST_TITLE = 120;

  private final Programmes programmes;
  private final Authorization authorization;
  private final PastReleases releases;
  private final RuleDrafts drafts;
  private final AuditTrail audit;
  private final Time time;

  OpenDraft(
      Programmes programmes,
      Authorization authorization,
      PastReleases releases,
      RuleDrafts drafts,
      AuditTrail audit,
      Time time) {
    this.programmes = programmes;
    this.authorization = authorization;
    this.releases = releases;
    this.drafts = drafts;
    this.audit = audit;
    this.time = time;
  }

  /** FORBIDDEN to those who may not edit rules; the title says what the draft is for. */
  public Draft open(Actor actor, String programmeCode, String title) {
    Programme programme = programmes.withCode(programmeCode);
    authorization.require(
        actor, Permission.EDIT_RULES, Subject.inProgramme("rules", programmeCode, programme.id()));
    String base = releases.newest(programme.id()).release().hash();
    // the database keeps microseconds
    var now = time.instant().truncatedTo(ChronoUnit.MICROS);
    RuleDraft draft = new RuleDraft(Ids.next(now), programme.id(), titled(title), actor, base, now);
    drafts.add(draft);
    audit.record(
        new AuditTrail.Event(
                actor.username(),
                "rules.draft-opened",
                "draft",
                draft.id().toString(),
                null,
                null,
                Map.of("programme", programmeCode, "title", draft.title(), "base", base))
            .in(draft.programmeId()));
    return draft.with(programmeCode);
  }

  private static String titled(String title) {
    String given = title == null ? "" : title.strip();
    NameRule.problem("title", given, LONGEST_TITLE)
        .ifPresent(
            wrong -> {
              throw refused(wrong);
            });
    return given;
  }

  private static CommandRejected refused(FieldError error) {
    return CommandRejected.invalidFields("draft", "new", List.of(error));
  }
}
