package dev.hatchway.rules.authoring;

import java.util.List;

/** A stale draft put together with the newest release, whose hash is onto. */
public record DraftMerge(String onto, long revision, List<FileMerge> files) {

  /** A conflict's name among all of the merge. */
  public static String key(String path, int index) {
    return path + "#" + index;
  }

  public int conflicts() {
    return files.stream().mapToInt(f -> f.conflicts().size()).sum();
  }
}
