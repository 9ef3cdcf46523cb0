package dev.hatchway.rules.editing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows of a CSV file that remember how they were written: quotes, line ends and a byte order
 * mark come back as they were wherever a row stays the same.
 */
final class CsvText {

  private static final String MARK = "\uFEFF";

  /** A row: its cells, and the text that they were read from, without the line end. */
  record Row(List<String> cells, String raw, String lineEnd) {

    boolean isBlank() {
      return cells.stream().allMatch(String::isBlank);
    }

    /** The cell at an index from 0; empty behind the last. */
    String cell(int index) {
      return index < cells.size() ? cells.get(index) : "";
    }
  }

  private final String text;
  private final List<Row> rows = new ArrayList<>();
  private int at;

  private CsvText(String text) {
    this.text = text;
  }

  static CsvText of(byte[] bytes) {
    return of(new String(bytes, StandardCharsets.UTF_8));
  }

  static CsvText of(String text) {
    CsvText csv = new CsvText(text);
    csv.at = text.startsWith(MARK) ? MARK.length() : 0;
    while (csv.at < text.length()) {
      csv.rows.add(csv.row());
    }
    return csv;
  }

  private Row row() {
    int start = at;
    List<String> cells = new ArrayList<>();
    cells.add(cell());
    while (at < text.length() && text.charAt(at) == ',') {
      at++;
      cells.add(cell());
    }
    String raw = text.substring(start, at);
    String lineEnd = text.startsWith("\r\n", at) ? "\r\n" : at < text.length() ? "\n" : "";
    at += lineEnd.length();
    return new Row(List.copyOf(cells), raw, lineEnd);
  }

  private String cell() {
    StringBuilder cell = new StringBuilder();
    boolean quoted = at < text.length() && text.charAt(at) == '"';
    if (quoted) {
      at++;
      for (; at < text.length(); at++) {
        if (text.charAt(at) == '"') {
          if (at + 1 >= text.length() || text.charAt(at + 1) != '"') {
            at++;
            break;
          }
          at++;
        }
        cell.append(text.charAt(at));
      }
    }
    for (; at < text.length() && !endsCell(); at++) {
      cell.append(text.charAt(at));
    }
    return cell.toString();
  }

  private boolean endsCell() {
    char c = text.charAt(at);
    return c == ',' || c == '\n' || c == '\r' && text.startsWith("\r\n", at);
  }

  List<Row> rows() {
    return rows;
  }

  /** The line end that the file has, or would have if it had more than one line. */
  String lineEnd() {
    return rows.isEmpty() || rows.get(0).lineEnd().isEmpty() ? "\n" : rows.get(0).lineEnd();
  }

  String text() {
    return text;
  }

  boolean hasMark() {
    return text.startsWith(MARK);
  }

  /** A row as it is written anew: quotes where a cell needs them. */
  static String written(List<String> cells) {
    return String.join(",", cells.stream().map(CsvText::written).toList());
  }

  private static String written(String cell) {
    boolean needsQuotes =
        cell.matches("(?s).*[\",\\r\\n].*") || !cell.isEmpty() && !cell.equals(cell.strip());
    return needsQuotes ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
  }
}
