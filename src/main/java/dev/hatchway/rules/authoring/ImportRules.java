package dev.hatchway.rules.authoring;

import dev.hatchway.identity.Actor;
import dev.hatchway.platform.Command;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Begins a draft that says exactly what a folder of rules says. */
@Command
public class ImportRules {

  private final OpenDraft open;
  private final DraftAccess access;
  private final DraftFiles files;
  private final ChangeDraft change;

  ImportRules(OpenDraft open, DraftAccess access, DraftFiles files, ChangeDraft change) {
    this.open = open;
    this.access = access;
    this.files = files;
    this.change = change;
  }

  /**
   * Files by path from the folder; what the release has besides them is removed. FORBIDDEN to those
   * who may not edit rules, INVALID_ARGUMENT where files are called as no rule file is, or too
   * many.
   */
  public Draft begin(Actor actor, String programmeCode, String title, Map<String, byte[]> folder) {
    Draft opened = open.open(actor, programmeCode, title);
    RuleDraft draft = access.toChange(actor, opened.id());
    folder.keySet().forEach(path -> DraftLimits.path(opened.id(), path));
    Map<String, byte[]> before = files.of(draft).content();
    Map<String, Optional<byte[]>> changed = new TreeMap<>();
    TreeSet<String> paths = new TreeSet<>(before.keySet());
    paths.addAll(folder.keySet());
    for (String path : paths) {
      if (!Arrays.equals(before.get(path), folder.get(path))) {
        changed.put(path, Optional.ofNullable(folder.get(path)));
      }
    }
    return changed.isEmpty() ? opened : change.write(actor, draft, ChangeKind.IMPORTED, changed);
  }
}
