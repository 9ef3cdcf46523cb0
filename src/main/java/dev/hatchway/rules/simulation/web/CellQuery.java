package dev.hatchway.rules.simulation.web;

import dev.hatchway.rules.simulation.CellFilter;
import dev.hatchway.rules.simulation.SimulationResult.Cell;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A cell of a matrix as the query of an address. */
final class CellQuery {

  private CellQuery() {}

  static String of(Cell cell) {
    return of(new CellFilter(cell.aspect(), cell.before(), cell.after()));
  }

  static String of(CellFilter cell) {
    StringBuilder query = new StringBuilder("?");
    add(query, "aspect", cell.aspect());
    add(query, "before", cell.before());
    add(query, "after", cell.after());
    return query.toString();
  }

  private static void add(StringBuilder query, String name, String value) {
    if (value != null) {
      query.append(query.length() > 1 ? "&" : "").append(name).append('=');
      query.append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
  }
}
