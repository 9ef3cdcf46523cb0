package dev.hatchway.intake;

import dev.hatchway.platform.Isolated;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One field that says something else than before, in the reader's words. */
public record FieldChange(String field, String label, String before, String after) {

  private static final String NEEDS = "needs.";

  /** Message key of the field's name; a need is called as its kind is. */
  public String labelKey() {
    return field.startsWith(NEEDS)
        ? "NeedKind." + field.substring(NEEDS.length())
        : "intake.field." + field;
  }

  static List<FieldChange> between(
      ApplicationProfile earlier, ApplicationProfile later, ValueWords words) {
    Map<String, List<String>> before = words.entered(earlier);
    Map<String, List<String>> after = words.entered(later);
    Set<String> fields = new LinkedHashSet<>(after.keySet());
    fields.addAll(before.keySet());
    List<FieldChange> changes = new ArrayList<>();
    for (String field : fields) {
      List<String> was = before.getOrDefault(field, List.of());
      List<String> is = after.getOrDefault(field, List.of());
      if (!was.equals(is)) {
        changes.add(
            new FieldChange(
                field, words.field(field), words.value(field, was), words.value(field, is)));
      }
    }
    return changes;
  }

  /** Both values in one line. */
  public String beforeAndAfter() {
    return Isolated.part(before) + " → " + Isolated.part(after);
  }

  @Override
  public String toString() {
    return label + ": " + beforeAndAfter();
  }
}
