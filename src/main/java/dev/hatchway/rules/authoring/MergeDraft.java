package dev.hatchway.rules.authoring;

import dev.hatchway.identity.Actor;
import dev.hatchway.platform.Command;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.CommandRejected.FieldError;
import dev.hatchway.rules.authoring.FileMerge.Part;
import dev.hatchway.rules.runtime.PastReleases;
import dev.hatchway.rules.runtime.RuleFiles;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Puts a stale draft on the newest release, with the changes of both. What each said before stays
 * in the draft's history and in the releases.
 */
@Command
public class MergeDraft {

  private final DraftAccess access;
  private final Merging merging;
  private final DraftFiles files;
  private final PastReleases releases;
  private final ChangeDraft change;

  MergeDraft(
      DraftAccess access,
      Merging merging,
      DraftFiles files,
      PastReleases releases,
      ChangeDraft change) {
    this.access = access;
    this.merging = merging;
    this.files = files;
    this.releases = releases;
    this.change = change;
  }

  /**
   * Takes a decision for each conflict by {@link DraftMerge#key}. CONFLICT where the draft or the
   * newest release is not the one that was looked at; INVALID_ARGUMENT where a decision is missing.
   */
  public Draft merge(
      Actor actor, UUID draftId, DraftMerge looked, Map<String, Resolution> decisions) {
    RuleDraft draft = access.toChange(actor, draftId);
    DraftMerge merge = merging.of(draft);
    if (!merge.onto().equals(looked.onto()) || merge.revision() != looked.revision()) {
      throw CommandRejected.conflict("draft", draftId, "refusal.merge-moved", draft.title());
    }
    if (merge.onto().equals(draft.baseHash())) {
      throw CommandRejected.invalidState("draft", draftId, "refusal.merge-current", draft.title());
    }
    requireDecided(draft, merge, decisions);
    RuleFiles onto = releases.files(merge.onto());
    SortedMap<String, byte[]> merged = onto.content();
    merge.files().forEach(file -> put(merged, file, decisions));
    RuleFiles now = files.at(merge.onto(), draftId, draft.revision());
    String former = draft.baseHash();
    draft.rebase(merge.onto());
    return change.merged(actor, draft, former, differing(now, merged));
  }

  private static void requireDecided(
      RuleDraft draft, DraftMerge merge, Map<String, Resolution> decisions) {
    List<FieldError> open = new ArrayList<>();
    for (FileMerge file : merge.files()) {
      file.conflicts().stream()
          .map(c -> DraftMerge.key(file.path(), c.index()))
          .filter(key -> !decisions.containsKey(key))
          .forEach(key -> open.add(new FieldError(key, "refusal.merge-undecided", file.path())));
    }
    if (!open.isEmpty()) {
      throw CommandRejected.invalidFields("draft", draft.id(), open);
    }
  }

  private static void put(
      Map<String, byte[]> merged, FileMerge file, Map<String, Resolution> decisions) {
    StringBuilder text = new StringBuilder();
    boolean gone = true;
    for (Part part : file.parts()) {
      String said =
          part.conflict() == null
              ? part.text()
              : decisions
                  .get(DraftMerge.key(file.path(), part.conflict().index()))
                  .of(part.conflict());
      if (said != null) {
        gone = false;
        text.append(said);
      }
    }
    if (gone) {
      merged.remove(file.path());
    } else {
      merged.put(file.path(), text.toString().getBytes(StandardCharsets.UTF_8));
    }
  }

  private static Map<String, Optional<byte[]>> differing(
      RuleFiles now, Map<String, byte[]> merged) {
    Map<String, Optional<byte[]>> changed = new TreeMap<>();
    TreeSet<String> paths = new TreeSet<>(now.paths());
    paths.addAll(merged.keySet());
    for (String path : paths) {
      byte[] said = now.contains(path) ? now.bytes(path) : null;
      if (!Arrays.equals(said, merged.get(path))) {
        changed.put(path, Optional.ofNullable(merged.get(path)));
      }
    }
    return changed;
  }
}
