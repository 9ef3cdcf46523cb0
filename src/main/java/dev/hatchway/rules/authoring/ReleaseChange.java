package dev.hatchway.rules.authoring;

import dev.hatchway.rules.runtime.RuleFiles;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a release would bring and take away, to tell whose work that is. Lines that stand anywhere
 * in the rules before are no news, wherever they come to stand; that they stand elsewhere is.
 */
final class ReleaseChange {

  private final Set<String> brought = new HashSet<>();
  private final Set<String> moved = new HashSet<>();
  private final Set<String> taken = new HashSet<>();
  private final Set<String> removed = new TreeSet<>();
  private final Map<String, Substance> whole = new HashMap<>();

  ReleaseChange(RuleFiles from, RuleFiles to) {
    Said before = new Said(from);
    Said after = new Said(to);
    Set<String> paths = new TreeSet<>(from.paths());
    paths.addAll(to.paths());
    for (String path : paths) {
      byte[] former = content(from, path);
      byte[] next = content(to, path);
      if (!Arrays.equals(former, next)) {
        compare(path, Substance.of(path, former), Substance.of(path, next), before, after);
        if (next == null) {
          removed.add(path);
        }
      }
    }
  }

  /** Everything that a set of files says. */
  private static final class Said {
    private final Set<String> lines = new HashSet<>();
    private final Set<String> neighbours = new HashSet<>();

    private Said(RuleFiles files) {
      for (String path : files.paths()) {
        Substance one = Substance.of(path, files.bytes(path));
        lines.addAll(one.essences());
        neighbours.addAll(one.neighbours());
      }
    }
  }

  private static byte[] content(RuleFiles files, String path) {
    return files.contains(path) ? files.bytes(path) : null;
  }

  private void compare(String path, Substance former, Substance next, Said before, Said after) {
    next.essences().stream().filter(line -> !before.lines.contains(line)).forEach(brought::add);
    next.neighbours().stream()
        .filter(two -> !before.neighbours.contains(two))
        .filter(two -> before.lines.containsAll(List.of(two.split("\n"))))
        .forEach(moved::add);
    former.goneIn(next).stream()
        .filter(line -> !line.isRemark() && !after.lines.contains(line.essence()))
        .forEach(line -> taken.add(line.essence()));
    if (!next.lines().isEmpty() && !former.saysTheSame(next)) {
      whole.put(path, next);
    }
  }

  /** Whether there is nothing in it that could be somebody's. */
  boolean isEmpty() {
    return brought.isEmpty()
        && moved.isEmpty()
        && taken.isEmpty()
        && removed.isEmpty()
        && whole.isEmpty();
  }

  /** A line that it has from who made the later version out of the former one, if there is one. */
  Optional<String> writtenBy(String path, Substance former, Substance later) {
    return line(former, later).or(() -> move(former, later)).or(() -> file(path, former, later));
  }

  private Optional<String> line(Substance former, Substance later) {
    var news = later.lines().stream().filter(line -> brought.contains(line.essence())).toList();
    if (news.isEmpty()) {
      return Optional.empty();
    }
    Set<String> there = former.essences();
    return news.stream()
        .filter(line -> !there.contains(line.essence()))
        .map(Substance.Line::text)
        .findFirst();
  }

  private Optional<String> move(Substance former, Substance later) {
    for (int i = 1; i < later.lines().size() && !moved.isEmpty(); i++) {
      String two = later.neighbours(i);
      if (moved.contains(two) && !former.neighbours().contains(two)) {
        return Optional.of(later.lines().get(i).text());
      }
    }
    return Optional.empty();
  }

  private Optional<String> file(String path, Substance former, Substance later) {
    Substance same = whole.get(path);
    return same != null && same.saysTheSame(later) && !former.saysTheSame(later)
        ? Optional.of(path)
        : Optional.empty();
  }

  /** A line that it takes away, as who made the later version did, if there is one. */
  Optional<String> takenBy(Substance former, Substance later) {
    boolean there = former.lines().stream().anyMatch(line -> taken.contains(line.essence()));
    return there
        ? former.goneIn(later).stream()
            .filter(line -> taken.contains(line.essence()))
            .map(Substance.Line::text)
            .findFirst()
        : Optional.empty();
  }

  boolean removes(String path) {
    return removed.contains(path);
  }
}
