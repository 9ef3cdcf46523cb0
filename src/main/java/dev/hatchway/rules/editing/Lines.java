package dev.hatchway.rules.editing;

import java.util.ArrayList;
import java.util.List;

/** A text by lines, and the way from a place in it to line and column, which count from 1. */
final class Lines {

  private final String text;
  private final List<Integer> starts = new ArrayList<>(List.of(0));

  Lines(String text) {
    this.text = text;
    for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
      starts.add(i + 1);
    }
  }

  int count() {
    return starts.size();
  }

  /** A line without its end. */
  String line(int number) {
    int end = number < starts.size() ? starts.get(number) - 1 : text.length();
    String line = text.substring(starts.get(number - 1), Math.max(starts.get(number - 1), end));
    return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
  }

  int start(int number) {
    return starts.get(number - 1);
  }

  int lineAt(int offset) {
    int low = 0;
    int high = starts.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) / 2;
      if (starts.get(middle) <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low + 1;
  }

  int columnAt(int offset) {
    return offset - start(lineAt(offset)) + 1;
  }
}
