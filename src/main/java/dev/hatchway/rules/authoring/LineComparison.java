package dev.hatchway.rules.authoring;

import dev.hatchway.rules.authoring.FileDifference.Piece;
import dev.hatchway.rules.authoring.FileDifference.Row;
import dev.hatchway.rules.authoring.FileDifference.RowKind;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.diff.Edit;

/** Puts two files beside each other, with a few lines around what changed. */
final class LineComparison {

  private static final int CONTEXT = 3;

  private final Lines left;
  private final Lines right;
  private final boolean table;
  private final List<Row> rows = new ArrayList<>();
  private int added;
  private int removed;
  private int leftAt;
  private int rightAt;

  LineComparison(Lines left, Lines right) {
    this.left = left;
    this.right = right;
    this.table = (left.isTable() || left.size() == 0) && (right.isTable() || right.size() == 0);
    List<Edit> edits = left.editsTo(right);
    for (Edit edit : edits) {
      same(edit.getBeginA(), rows.isEmpty() ? 0 : CONTEXT, CONTEXT);
      changed(edit);
    }
    same(left.size(), rows.isEmpty() ? 0 : CONTEXT, 0);
  }

  List<Row> rows() {
    return rows;
  }

  int added() {
    return added;
  }

  int removed() {
    return removed;
  }

  boolean isTable() {
    return table;
  }

  private void same(int end, int before, int after) {
    int skipped = end - leftAt - before - after;
    if (skipped <= 1) {
      both(end);
      return;
    }
    both(leftAt + before);
    rows.add(new Row(RowKind.SKIPPED, 0, List.of(), 0, List.of(), skipped));
    leftAt += skipped;
    rightAt += skipped;
    both(end);
  }

  private void both(int end) {
    while (leftAt < end) {
      rows.add(
          new Row(
              RowKind.SAME,
              leftAt + 1,
              whole(left, leftAt, false),
              rightAt + 1,
              whole(right, rightAt, false),
              0));
      leftAt++;
      rightAt++;
    }
  }

  private void changed(Edit edit) {
    removed += edit.getLengthA();
    added += edit.getLengthB();
    while (leftAt < edit.getEndA() && rightAt < edit.getEndB()) {
      rows.add(
          new Row(
              RowKind.CHANGED,
              leftAt + 1,
              beside(left, leftAt, right, rightAt),
              rightAt + 1,
              beside(right, rightAt, left, leftAt),
              0));
      leftAt++;
      rightAt++;
    }
    for (; leftAt < edit.getEndA(); leftAt++) {
      rows.add(new Row(RowKind.REMOVED, leftAt + 1, whole(left, leftAt, true), 0, List.of(), 0));
    }
    for (; rightAt < edit.getEndB(); rightAt++) {
      rows.add(new Row(RowKind.ADDED, 0, List.of(), rightAt + 1, whole(right, rightAt, true), 0));
    }
  }

  private List<Piece> whole(Lines lines, int index, boolean changed) {
    return table
        ? lines.cells(index).stream().map(cell -> new Piece(cell, changed)).toList()
        : List.of(new Piece(lines.line(index), changed));
  }

  private List<Piece> beside(Lines one, int at, Lines other, int otherAt) {
    return table
        ? cells(one.cells(at), other.cells(otherAt))
        : pieces(one.line(at), other.line(otherAt));
  }

  private static List<Piece> cells(List<String> cells, List<String> others) {
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      boolean same = i < others.size() && cells.get(i).equals(others.get(i));
      pieces.add(new Piece(cells.get(i), !same));
    }
    return pieces;
  }

  /** What both begin and end with, and between it what only this one says. */
  private static List<Piece> pieces(String line, String other) {
    int most = Math.min(line.length(), other.length());
    int start = 0;
    while (start < most && line.charAt(start) == other.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < most - start
        && line.charAt(line.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
      end++;
    }
    List<Piece> pieces = new ArrayList<>();
    pieces.add(new Piece(line.substring(0, start), false));
    pieces.add(new Piece(line.substring(start, line.length() - end), true));
    pieces.add(new Piece(line.substring(line.length() - end), false));
    pieces.removeIf(piece -> piece.text().isEmpty());
    return pieces;
  }
}
