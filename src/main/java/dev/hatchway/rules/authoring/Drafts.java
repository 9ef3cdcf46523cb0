package dev.hatchway.rules.authoring;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Authorization;
import dev.hatchway.identity.Authorization.Subject;
import dev.hatchway.identity.Permission;
import dev.hatchway.programme.Programme;
import dev.hatchway.programme.Programmes;
import dev.hatchway.rules.runtime.PastReleases;
import dev.hatchway.rules.runtime.RuleFiles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Drafts to read, for those who may read rules; FORBIDDEN to others. */
@ApplicationScoped
public class Drafts {

  private final Programmes programmes;
  private final Authorization authorization;
  private final DraftAccess access;
  private final RuleDrafts drafts;
  private final DraftFiles files;
  private final PastReleases releases;

  Drafts(
      Programmes programmes,
      Authorization authorization,
      DraftAccess access,
      RuleDrafts drafts,
      DraftFiles files,
      PastReleases releases) {
    this.programmes = programmes;
    this.authorization = authorization;
    this.access = access;
    this.drafts = drafts;
    this.files = files;
    this.releases = releases;
  }

  /** NOT_FOUND where there is none. */
  public Draft draft(Actor actor, UUID id) {
    RuleDraft draft = access.toRead(actor, id);
    return draft.with(programmes.withId(draft.programmeId()).code());
  }

  /** What the draft says now, whole: files of its base and its own. */
  public RuleFiles files(Actor actor, UUID id) {
    return files.of(access.toRead(actor, id));
  }

  /** What the draft was begun on, or merged with last. */
  public RuleFiles base(Actor actor, UUID id) {
    return releases.files(access.toRead(actor, id).baseHash());
  }

  /** Every change of the draft's files, the newest first. */
  public List<FileChange> changes(Actor actor, UUID id) {
    return files.changes(access.toRead(actor, id).id());
  }

  /** Whether other rules were released than the draft stands on. */
  public boolean isStale(Actor actor, UUID id) {
    RuleDraft draft = access.toRead(actor, id);
    return !draft.state().isClosed()
        && !releases.newest(draft.programmeId()).release().hash().equals(draft.baseHash());
  }

  public boolean mayEdit(Actor actor, UUID id) {
    RuleDraft draft = access.toRead(actor, id);
    return draft.state() == DraftState.OPEN && access.mayEdit(actor, draft);
  }

  /** All drafts of a programme; what was changed last comes first. */
  public List<Draft> of(Actor actor, String programmeCode) {
    Programme programme = programmes.withCode(programmeCode);
    authorization.require(
        actor, Permission.READ_RULES, Subject.inProgramme("rules", programmeCode, programme.id()));
    return drafts.of(programme.id()).stream().map(d -> d.with(programmeCode)).toList();
  }
}
