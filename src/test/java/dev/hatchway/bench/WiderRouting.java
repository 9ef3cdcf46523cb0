package dev.hatchway.bench;

import dev.hatchway.rules.facts.NeedKind;
import dev.hatchway.rules.runtime.RuleFiles;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * The shipped rules with 77 rows more, so that routing has 120 rules: other resources, other needs.
 */
final class WiderRouting {

  private static final String TABLE = "routing/suitability.drl.csv";
  private static final int ROWS = 77;
  private static final int SHIPPED = 8;
  private static final int RESOURCES = 12;

  private WiderRouting() {}

  static RuleFiles of(RuleFiles shipped) {
    StringBuilder table = new StringBuilder(shipped.text(TABLE).stripTrailing());
    NeedKind[] needs = NeedKind.values();
    for (int row = 0; row < ROWS; row++) {
      String resource = "resource-" + (SHIPPED + row % RESOURCES);
      NeedKind need = needs[row / RESOURCES % needs.length];
      table.append(
          "\nThe %s can help with %s,%s,%s,\"%s, %s, 30\""
              .formatted(resource, need, need, resource, resource, need));
    }
    Map<String, byte[]> files = shipped.content();
    files.put(TABLE, table.append('\n').toString().getBytes(StandardCharsets.UTF_8));
    return new RuleFiles(files);
  }
}
