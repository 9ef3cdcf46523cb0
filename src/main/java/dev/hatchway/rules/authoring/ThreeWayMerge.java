package dev.hatchway.rules.authoring;

import dev.hatchway.rules.authoring.FileMerge.Conflict;
import dev.hatchway.rules.authoring.FileMerge.Part;
import dev.hatchway.rules.runtime.RuleFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/** What a draft and a release have made of the same base, file by file. */
final class ThreeWayMerge {

  private final RuleFiles base;
  private final RuleFiles mine;
  private final RuleFiles theirs;

  ThreeWayMerge(RuleFiles base, RuleFiles mine, RuleFiles theirs) {
    this.base = base;
    this.mine = mine;
    this.theirs = theirs;
  }

  /** The files that one or both have changed, by path. */
  List<FileMerge> files() {
    TreeSet<String> paths = new TreeSet<>(base.paths());
    paths.addAll(mine.paths());
    paths.addAll(theirs.paths());
    List<FileMerge> merges = new ArrayList<>();
    for (String path : paths) {
      String before = text(base, path);
      String own = text(mine, path);
      String released = text(theirs, path);
      if (!Objects.equals(before, own) || !Objects.equals(before, released)) {
        merges.add(file(path, before, own, released));
      }
    }
    return merges;
  }

  private static FileMerge file(String path, String before, String own, String released) {
    if (Objects.equals(own, released)) {
      return FileMerge.whole(path, MergeOutcome.BOTH, own);
    }
    if (Objects.equals(before, own)) {
      return FileMerge.whole(path, MergeOutcome.THEIRS, released);
    }
    if (Objects.equals(before, released)) {
      return FileMerge.whole(path, MergeOutcome.MINE, own);
    }
    if (own == null || released == null) {
      Conflict conflict = new Conflict(0, before, own, released);
      return new FileMerge(path, MergeOutcome.CONFLICT, List.of(new Part(null, conflict)));
    }
    return new ThreeWayText(path, before == null ? "" : before, own, released).merge();
  }

  private static String text(RuleFiles files, String path) {
    return files.contains(path) ? files.text(path) : null;
  }
}
