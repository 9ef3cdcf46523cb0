package dev.hatchway.rules.editing;

/** Names of cells as spreadsheets have them; rows and columns count from 1. */
final class Cells {

  private static final int LETTERS = 26;

  private Cells() {}

  /** Such as C7 for row 7 and column 3. */
  static String name(int row, int column) {
    return letters(column) + row;
  }

  static String letters(int column) {
    StringBuilder name = new StringBuilder();
    for (int rest = column; rest > 0; rest = (rest - 1) / LETTERS) {
      name.insert(0, (char) ('A' + (rest - 1) % LETTERS));
    }
    return name.toString();
  }

  /** The number of a column by its letters, in capitals. */
  static int index(String letters) {
    int index = 0;
    for (char letter : letters.toCharArray()) {
      index = index * LETTERS + letter - 'A' + 1;
    }
    return index;
  }
}
