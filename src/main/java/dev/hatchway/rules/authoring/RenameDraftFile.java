package dev.hatchway.rules.authoring;

import dev.hatchway.identity.Actor;
import dev.hatchway.platform.Command;
import dev.hatchway.platform.CommandRejected;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Gives a file of a draft another path. */
@Command
public class RenameDraftFile {

  private final ChangeDraft change;
  private final DraftAccess access;
  private final DraftFiles files;

  RenameDraftFile(ChangeDraft change, DraftAccess access, DraftFiles files) {
    this.change = change;
    this.access = access;
    this.files = files;
  }

  /** NOT_FOUND where there is no such file, CONFLICT where there is one of the new path. */
  public Draft rename(
      Actor actor, UUID draftId, String path, String newPath, long expectedRevision) {
    RuleDraft draft = access.toChange(actor, draftId);
    DraftLimits.path(draftId, newPath);
    var before = files.of(draft);
    if (!before.contains(path)) {
      throw CommandRejected.notFound("rule-file", path);
    }
    if (before.contains(newPath)) {
      throw CommandRejected.conflict("draft", draftId, "refusal.draft-path-taken", newPath);
    }
    change.requireUnchanged(draft, List.of(path, newPath), expectedRevision);
    return change.write(
        actor,
        draft,
        ChangeKind.RENAMED,
        Map.of(path, Optional.empty(), newPath, Optional.of(before.bytes(path))));
  }
}
