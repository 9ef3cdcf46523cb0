package dev.hatchway.intake.importing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The headers of a table: cleaned, each only once, and named by place where there is none. */
final class Headers {

  private static final int LONGEST = 120;

  private Headers() {}

  static List<String> of(List<String> cells) {
    List<String> headers = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (int i = 0; i < cells.size(); i++) {
      String cell = PlainText.clean(cells.get(i));
      String name =
          cell == null || cell.isEmpty() ? "Column " + (i + 1) : cell.replaceAll("\\s+", " ");
      name = name.length() > LONGEST ? name.substring(0, LONGEST) : name;
      String unique = name;
      for (int n = 2; !taken.add(unique); n++) {
        unique = name + " (" + n + ")";
      }
      headers.add(unique);
    }
    return List.copyOf(headers);
  }
}
