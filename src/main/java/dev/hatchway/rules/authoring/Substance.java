package dev.hatchway.rules.authoring;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;

/**
 * What a file says, line by line, without what only shapes it: blanks, quotes, remarks behind a
 * line, and lines that are in every rule.
 */
final class Substance {

  /** What remains of a line, and the line as it stands there. */
  record Line(String essence, String text) {

    boolean isRemark() {
      return essence.startsWith(REMARK);
    }
  }

  private static final String REMARK = "//";
  private static final Set<String> FRAME = Set.of("when", "then", "end", "and", "or", "not");

  private final List<Line> lines;

  private Substance(List<Line> lines) {
    this.lines = lines;
  }

  /** Of no file where the content is null. */
  static Substance of(String path, byte[] content) {
    if (content == null) {
      return new Substance(List.of());
    }
    boolean table = path.endsWith(".csv");
    return new Substance(
        new String(content, StandardCharsets.UTF_8)
            .lines()
            .map(text -> new Line(table ? bare(text) : essence(text.strip()), text.strip()))
            .filter(line -> isSaying(line.essence()))
            .toList());
  }

  private static String essence(String text) {
    if (text.startsWith("#") || text.startsWith(REMARK)) {
      return REMARK + bare(text).replaceAll("[^\\p{L}\\p{N}]", "");
    }
    return bare(text.substring(0, endOfCode(text)));
  }

  private static int endOfCode(String text) {
    boolean quoted = false;
    for (int i = 0; i < text.length() - 1; i++) {
      if (text.charAt(i) == '"') {
        quoted = !quoted;
      } else if (!quoted && text.startsWith(REMARK, i)) {
        return i;
      }
    }
    return text.length();
  }

  /** Without blanks and quotes, and without what may as well be left out at the end. */
  private static String bare(String text) {
    StringBuilder bare = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '"' && !Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
        bare.append(c);
      }
    }
    int end = bare.length();
    while (end > 0 && (bare.charAt(end - 1) == ',' || bare.charAt(end - 1) == ';')) {
      end--;
    }
    return bare.substring(0, end);
  }

  private static boolean isSaying(String essence) {
    return !FRAME.contains(essence)
        && !essence.startsWith("import")
        && !essence.startsWith("package")
        && essence.chars().anyMatch(Character::isLetterOrDigit);
  }

  List<Line> lines() {
    return lines;
  }

  Set<String> essences() {
    Set<String> all = new HashSet<>();
    lines.forEach(line -> all.add(line.essence()));
    return all;
  }

  /** Each line with the one before it, by which one tells that lines were moved. */
  Set<String> neighbours() {
    Set<String> all = new HashSet<>();
    for (int i = 1; i < lines.size(); i++) {
      all.add(neighbours(i));
    }
    return all;
  }

  String neighbours(int index) {
    return lines.get(index - 1).essence() + "\n" + lines.get(index).essence();
  }

  boolean saysTheSame(Substance other) {
    return essencesInOrder().equals(other.essencesInOrder());
  }

  private List<String> essencesInOrder() {
    return lines.stream().map(Line::essence).toList();
  }

  /** The lines that are gone in a later version, where it says less instead, not something else. */
  List<Line> goneIn(Substance later) {
    List<Line> gone = new ArrayList<>();
    for (Edit edit : new HistogramDiff().diff(RawTextComparator.DEFAULT, raw(), later.raw())) {
      List<Line> said = lines.subList(edit.getBeginA(), edit.getEndA());
      List<Line> instead = later.lines.subList(edit.getBeginB(), edit.getEndB());
      if (rules(said) > rules(instead)) {
        gone.addAll(said);
      }
    }
    return gone;
  }

  private static long rules(List<Line> some) {
    return some.stream().filter(line -> !line.isRemark()).count();
  }

  private RawText raw() {
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append(line.essence()).append('\n'));
    return new RawText(text.toString().getBytes(StandardCharsets.UTF_8));
  }
}
