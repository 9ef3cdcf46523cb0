package dev.hatchway.rules.authoring;

import dev.hatchway.identity.Actor;
import dev.hatchway.rules.authoring.DraftFile.Difference;
import dev.hatchway.rules.runtime.RuleFiles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;

/** The files of a draft beside those of its base, for those who may read rules. */
@ApplicationScoped
public class DraftContents {

  private final Drafts drafts;

  DraftContents(Drafts drafts) {
    this.drafts = drafts;
  }

  /** By path, those that the draft removes too. */
  public List<DraftFile> of(Actor actor, UUID draftId) {
    RuleFiles base = drafts.base(actor, draftId);
    RuleFiles files = drafts.files(actor, draftId);
    Map<String, FileChange> last = new HashMap<>();
    drafts.changes(actor, draftId).forEach(c -> last.putIfAbsent(c.path(), c));
    TreeSet<String> paths = new TreeSet<>(base.paths());
    paths.addAll(files.paths());
    return paths.stream()
        .map(
            path ->
                new DraftFile(
                    ReadRules.summary(files.contains(path) ? files : base, path),
                    difference(base, files, path),
                    last.get(path)))
        .toList();
  }

  static Difference difference(RuleFiles before, RuleFiles after, String path) {
    if (!before.contains(path)) {
      return Difference.ADDED;
    }
    if (!after.contains(path)) {
      return Difference.REMOVED;
    }
    return Arrays.equals(before.bytes(path), after.bytes(path))
        ? Difference.SAME
        : Difference.CHANGED;
  }
}
