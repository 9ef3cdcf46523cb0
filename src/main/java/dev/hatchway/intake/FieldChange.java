package dev.hatchway.intake;

import dev.hatchway.platform.Isolated;
import dev.hatchway.platform.Unreadable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
    Map<String, Unreadable> unreadBefore = unread(earlier, words);
    Map<String, Unreadable> unreadAfter = unread(later, words);
    Set<String> fields = new LinkedHashSet<>(after.keySet());
    fields.addAll(before.keySet());
    fields.addAll(unreadBefore.keySet());
    fields.addAll(unreadAfter.keySet());
    List<FieldChange> changes = new ArrayList<>();
    for (String field : fields) {
      String was = said(field, before, unreadBefore, words);
      String is = said(field, after, unreadAfter, words);
      if (!was.equals(is)) {
        changes.add(new FieldChange(field, words.field(field), was, is));
      }
    }
    return changes;
  }

  /** Both values in one line. */
  public String beforeAndAfter() {
    return Isolated.part(before) + " → " + Isolated.part(after);
  }

  private static Map<String, Unreadable> unread(ApplicationProfile profile, ValueWords words) {
    Map<String, Unreadable> unread = new LinkedHashMap<>();
    profile
        .unreadable()
        .forEach(part -> words.fieldOf(part).ifPresent(field -> unread.put(field, part)));
    return unread;
  }

  /** What can't be read is not the same as nothing said. */
  private static String said(
      String field,
      Map<String, List<String>> values,
      Map<String, Unreadable> unread,
      ValueWords words) {
    return unread.containsKey(field)
        ? words.why(unread.get(field))
        : words.value(field, values.getOrDefault(field, List.of()));
  }

  @Override
  public String toString() {
    return label + ": " + beforeAndAfter();
  }
}
