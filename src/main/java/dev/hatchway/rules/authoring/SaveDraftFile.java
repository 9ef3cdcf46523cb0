package dev.hatchway.rules.authoring;

import dev.hatchway.identity.Actor;
import dev.hatchway.platform.Command;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Keeps what a file of a draft says from now on; a new path makes a new file. */
@Command
public class SaveDraftFile {

  private final ChangeDraft change;
  private final DraftAccess access;
  private final DraftFiles files;

  SaveDraftFile(ChangeDraft change, DraftAccess access, DraftFiles files) {
    this.change = change;
    this.access = access;
    this.files = files;
  }

  /**
   * The expected revision is the draft's when the file was read. CONFLICT where somebody changed
   * the same file since; changes of other files don't matter. The same content again changes
   * nothing.
   */
  public Draft save(Actor actor, UUID draftId, String path, byte[] content, long expectedRevision) {
    RuleDraft draft = access.toChange(actor, draftId);
    DraftLimits.path(draftId, path);
    var before = files.of(draft);
    if (before.contains(path) && Arrays.equals(before.bytes(path), content)) {
      return change.read(draft);
    }
    change.requireUnchanged(draft, List.of(path), expectedRevision);
    return change.write(actor, draft, ChangeKind.SAVED, Map.of(path, Optional.of(content.clone())));
  }
}
