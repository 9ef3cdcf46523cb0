package dev.hatchway.rules.simulation;

/** One cell of a matrix; what is null is any. */
public record CellFilter(String aspect, String before, String after) {

  public static final CellFilter ANY = new CellFilter(null, null, null);
}
