package dev.hatchway.demo;

import dev.hatchway.intake.ApplicationProfile.NeedKind;
import dev.hatchway.intake.ApplicationProfile.ProductKind;
import dev.hatchway.intake.ApplicationProfile.Sector;
import java.util.List;

/** Something that a company could make, with words for its name and what it would ask for. */
record Idea(
    Sector sector, ProductKind kind, List<String> words, List<NeedKind> needs, String text) {

  static List<Idea> all() {
    return Stock.rows("ideas.txt").stream().map(Idea::of).toList();
  }

  private static Idea of(List<String> row) {
    return new Idea(
        Sector.valueOf(row.get(0)),
        ProductKind.valueOf(row.get(1)),
        Stock.parts(row.get(2)),
        Stock.parts(row.get(3)).stream().map(NeedKind::valueOf).toList(),
        row.get(4));
  }
}
