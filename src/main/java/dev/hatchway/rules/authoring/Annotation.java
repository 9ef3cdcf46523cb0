package dev.hatchway.rules.authoring;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.jgit.diff.Edit;

/** A version of a file with where each of its lines comes from. */
final class Annotation {

  /** Who brought a line, when and with which release. */
  record Origin(String by, Instant at, long release, String reason, UUID proposal) {}

  private final Lines lines;
  private final List<Origin> origins;

  private Annotation(Lines lines, List<Origin> origins) {
    this.lines = lines;
    this.origins = origins;
  }

  static Annotation nothing() {
    return new Annotation(Lines.none(), List.of());
  }

  /** The next version: lines that stay keep their origin, others have the new one. */
  Annotation then(String path, byte[] content, Origin origin) {
    Lines next = Lines.of(path, content);
    List<Origin> known = new ArrayList<>();
    int at = 0;
    for (Edit edit : lines.editsTo(next)) {
      known.addAll(origins.subList(at, edit.getBeginA()));
      for (int i = edit.getBeginB(); i < edit.getEndB(); i++) {
        known.add(origin);
      }
      at = edit.getEndA();
    }
    known.addAll(origins.subList(at, origins.size()));
    return new Annotation(next, known);
  }

  /** The same version, in which lines that an older one had keep what they had there. */
  Annotation keeping(Annotation older) {
    List<Origin> known = new ArrayList<>(origins);
    int from = 0;
    int to = 0;
    for (Edit edit : older.lines.editsTo(lines)) {
      while (from < edit.getBeginA()) {
        known.set(to++, older.origins.get(from++));
      }
      from = edit.getEndA();
      to = edit.getEndB();
    }
    while (from < older.origins.size()) {
      known.set(to++, older.origins.get(from++));
    }
    return new Annotation(lines, known);
  }

  List<LineOrigin> lines() {
    List<LineOrigin> all = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Origin o = origins.get(i);
      all.add(
          new LineOrigin(
              i + 1, lines.line(i), o.by(), o.at(), o.release(), o.reason(), o.proposal()));
    }
    return all;
  }
}
