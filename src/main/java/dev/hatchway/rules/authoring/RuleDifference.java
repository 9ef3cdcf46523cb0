package dev.hatchway.rules.authoring;

import dev.hatchway.rules.authoring.DraftFile.Difference;
import dev.hatchway.rules.runtime.RuleFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.eclipse.jgit.diff.DiffFormatter;

/** What changes from one set of rules to another. */
public final class RuleDifference {

  private final RuleFiles before;
  private final RuleFiles after;

  public RuleDifference(RuleFiles before, RuleFiles after) {
    this.before = before;
    this.after = after;
  }

  /** The files that differ, by path, side by side. */
  public List<FileDifference> files() {
    List<FileDifference> files = new ArrayList<>();
    for (String path : paths()) {
      Difference change = DraftContents.difference(before, after, path);
      if (change != Difference.SAME) {
        LineComparison lines = new LineComparison(lines(before, path), lines(after, path));
        files.add(
            new FileDifference(
                path, change, lines.isTable(), lines.rows(), lines.added(), lines.removed()));
      }
    }
    return files;
  }

  /** The same in the form that {@code patch} and Git read. */
  public String unified() {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    try (DiffFormatter formatter = new DiffFormatter(text)) {
      for (String path : paths()) {
        Difference change = DraftContents.difference(before, after, path);
        if (change != Difference.SAME) {
          Lines left = lines(before, path);
          Lines right = lines(after, path);
          text.write(header(path, change));
          formatter.format(left.editsTo(right), left.raw(), right.raw());
        }
      }
      formatter.flush();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString(StandardCharsets.UTF_8);
  }

  private static byte[] header(String path, Difference change) {
    String left = change == Difference.ADDED ? "/dev/null" : "a/" + path;
    String right = change == Difference.REMOVED ? "/dev/null" : "b/" + path;
    return ("--- " + left + "\n+++ " + right + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private TreeSet<String> paths() {
    TreeSet<String> paths = new TreeSet<>(before.paths());
    paths.addAll(after.paths());
    return paths;
  }

  private static Lines lines(RuleFiles files, String path) {
    return files.contains(path) ? Lines.of(path, files.bytes(path)) : Lines.none();
  }
}
