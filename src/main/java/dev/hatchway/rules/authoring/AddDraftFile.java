package dev.hatchway.rules.authoring;

import dev.hatchway.identity.Actor;
import dev.hatchway.platform.Command;
import dev.hatchway.platform.CommandRejected;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Begins an empty file in a draft. */
@Command
public class AddDraftFile {

  private final ChangeDraft change;
  private final DraftAccess access;
  private final DraftFiles files;

  AddDraftFile(ChangeDraft change, DraftAccess access, DraftFiles files) {
    this.change = change;
    this.access = access;
    this.files = files;
  }

  /** CONFLICT where there is a file of this path. */
  public Draft add(Actor actor, UUID draftId, String path) {
    RuleDraft draft = access.toChange(actor, draftId);
    DraftLimits.path(draftId, path);
    if (files.of(draft).contains(path)) {
      throw CommandRejected.conflict("draft", draftId, "refusal.draft-path-taken", path);
    }
    return change.write(actor, draft, ChangeKind.SAVED, Map.of(path, Optional.of(new byte[0])));
  }
}
