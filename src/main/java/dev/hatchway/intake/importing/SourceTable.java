package dev.hatchway.intake.importing;

import java.util.List;

/**
 * A file as a table: its headers and rows, before anything is understood.
 *
 * @param format how the file was read, such as {@code CSV, UTF-8, ;}
 */
record SourceTable(String format, List<String> columns, List<SourceRow> rows) {

  /**
   * One row.
   *
   * @param line where it is in the file, as a person counts
   * @param remarks what was found while reading it
   * @param refusal why it cannot be taken, or null
   * @param unusable cells that nobody can read: the row is refused if its columns are read
   */
  record SourceRow(
      int line,
      List<String> cells,
      List<Remark> remarks,
      Remark refusal,
      List<UnusableCell> unusable) {}

  /** A cell whose text is not what was meant, by its column, from 0, and why. */
  record UnusableCell(int column, Remark reason) {}
}
