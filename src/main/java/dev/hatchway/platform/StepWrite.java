package dev.hatchway.platform;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * One {@code insert}, {@code update} or {@code delete} of a step, with its parameters in order: an
 * array for a column of rows ({@code unnest}), bytes, or one value, which travels as text and is
 * cast by the statement. All writes of a step are sent as one statement, so none sees what another
 * one writes, and no two may change the same row.
 *
 * @param rows how many rows must have changed, each a race that is lost otherwise; {@link #ANY}
 *     where it does not matter
 */
public record StepWrite(String sql, List<Object> parameters, int rows) {

  public static final int ANY = -1;

  public StepWrite(String sql, List<Object> parameters) {
    this(sql, parameters, ANY);
  }

  boolean isCounted() {
    return rows != ANY;
  }

  boolean isInsert() {
    return sql.startsWith("insert");
  }

  /**
   * Rows that travel as one array for each column, as what an insert selects from, in the order
   * that they have in the arrays: {@code name} for texts, or {@code name bytea}. The arrays are in
   * the target list, since what a function in FROM gives PostgreSQL puts aside before it reads it,
   * in memory that it takes and gives back each time.
   */
  public static String rows(String... columns) {
    return Arrays.stream(columns).map(StepWrite::column).collect(joining(", ", "(select ", ")"));
  }

  private static String column(String column) {
    String[] nameAndType = column.split(" ");
    String type = nameAndType.length == 1 ? "text" : nameAndType[1];
    return "unnest(?::" + type + "[]) as " + nameAndType[0];
  }

  /** One column of rows as texts; the statement casts them to what the table has. */
  public static <T> String[] column(List<T> rows, Function<T, Object> value) {
    String[] texts = new String[rows.size()];
    for (int i = 0; i < texts.length; i++) {
      Object one = value.apply(rows.get(i));
      texts[i] = one == null ? null : one.toString();
    }
    return texts;
  }

  /** One column of rows as bytes. */
  public static <T> byte[][] bytes(List<T> rows, Function<T, byte[]> value) {
    byte[][] bytes = new byte[rows.size()][];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = value.apply(rows.get(i));
    }
    return bytes;
  }
}
