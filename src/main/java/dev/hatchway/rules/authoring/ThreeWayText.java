package dev.hatchway.rules.authoring;

import dev.hatchway.rules.authoring.FileMerge.Conflict;
import dev.hatchway.rules.authoring.FileMerge.Part;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.eclipse.jgit.merge.MergeAlgorithm;
import org.eclipse.jgit.merge.MergeChunk;
import org.eclipse.jgit.merge.MergeResult;

/**
 * Two changed versions of a text and what both come from, merged line by line as Git does it. In
 * tables, two who changed different cells of a row, or different rows side by side, don't collide.
 */
final class ThreeWayText {

  private final String path;
  private final boolean table;
  private final List<List<String>> versions;
  private final List<Part> parts = new ArrayList<>();
  private final StringBuilder agreed = new StringBuilder();
  private int conflicts;

  ThreeWayText(String path, String base, String mine, String theirs) {
    this.path = path;
    this.table = path.endsWith(".csv");
    this.versions = List.of(lines(base), lines(mine), lines(theirs));
    read(merged(base, mine, theirs));
    endAgreed();
  }

  FileMerge merge() {
    return new FileMerge(path, conflicts == 0 ? MergeOutcome.BOTH : MergeOutcome.CONFLICT, parts);
  }

  private static MergeResult<RawText> merged(String base, String mine, String theirs) {
    return new MergeAlgorithm().merge(RawTextComparator.DEFAULT, raw(base), raw(mine), raw(theirs));
  }

  private void read(MergeResult<RawText> result) {
    String[] sides = new String[3];
    for (MergeChunk chunk : result) {
      List<String> lines =
          versions.get(chunk.getSequenceIndex()).subList(chunk.getBegin(), chunk.getEnd());
      switch (chunk.getConflictState()) {
        case NO_CONFLICT -> {
          endConflict(sides);
          lines.forEach(this::agree);
        }
        case FIRST_CONFLICTING_RANGE -> {
          endConflict(sides);
          sides[1] = String.join("", lines);
        }
        default -> sides[chunk.getSequenceIndex()] = String.join("", lines);
      }
    }
    endConflict(sides);
  }

  private void endConflict(String[] sides) {
    if (sides[1] == null) {
      return;
    }
    String base = sides[0] == null ? "" : sides[0];
    String theirs = sides[2] == null ? "" : sides[2];
    Optional<String> byCells =
        table ? new ThreeWayCells(base, sides[1], theirs).merged() : Optional.empty();
    if (byCells.isPresent()) {
      agree(byCells.get());
    } else {
      endAgreed();
      parts.add(new Part(null, new Conflict(conflicts++, base, sides[1], theirs)));
    }
    Arrays.fill(sides, null);
  }

  private void agree(String text) {
    if (!agreed.isEmpty() && agreed.charAt(agreed.length() - 1) != '\n') {
      // the last line of one version need not be the last any more
      agreed.append('\n');
    }
    agreed.append(text);
  }

  private void endAgreed() {
    if (!agreed.isEmpty()) {
      parts.add(new Part(agreed.toString(), null));
      agreed.setLength(0);
    }
  }

  private static RawText raw(String text) {
    return new RawText(text.getBytes(StandardCharsets.UTF_8));
  }

  /** With what ends each line. */
  static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      lines.add(text.substring(start, end + 1));
      start = end + 1;
    }
    if (start < text.length()) {
      lines.add(text.substring(start));
    }
    return lines;
  }
}
