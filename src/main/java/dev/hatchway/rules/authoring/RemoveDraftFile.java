package dev.hatchway.rules.authoring;

import dev.hatchway.identity.Actor;
import dev.hatchway.platform.Command;
import dev.hatchway.platform.CommandRejected;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Takes a file out of a draft; what it said stays in the draft's history. */
@Command
public class RemoveDraftFile {

  private final ChangeDraft change;
  private final DraftAccess access;
  private final DraftFiles files;

  RemoveDraftFile(ChangeDraft change, DraftAccess access, DraftFiles files) {
    this.change = change;
    this.access = access;
    this.files = files;
  }

  /** NOT_FOUND where the draft has no such file; CONFLICT as in {@link SaveDraftFile}. */
  public Draft remove(Actor actor, UUID draftId, String path, long expectedRevision) {
    RuleDraft draft = access.toChange(actor, draftId);
    if (!files.of(draft).contains(path)) {
      throw CommandRejected.notFound("rule-file", path);
    }
    change.requireUnchanged(draft, List.of(path), expectedRevision);
    return change.write(actor, draft, ChangeKind.REMOVED, Map.of(path, Optional.empty()));
  }
}
