package dev.hatchway.intake.importing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Which column of a file is which field; what is not named here is not read. */
public record ColumnMapping(Map<TargetField, Source> fields) {

  /** A column by its header; the currency is that of amounts which name none, or null. */
  public record Source(String column, String currency) {}

  public ColumnMapping {
    Map<TargetField, Source> copy = new EnumMap<>(TargetField.class);
    copy.putAll(fields);
    fields = copy;
  }

  /** The mapping that the headers suggest: each column for one field, the first that it names. */
  static ColumnMapping guess(List<String> columns) {
    Map<TargetField, Source> fields = new EnumMap<>(TargetField.class);
    Set<String> taken = new HashSet<>();
    for (TargetField field : TargetField.values()) {
      columns.stream()
          .filter(c -> !taken.contains(c) && field.isNamedBy(plain(c)))
          .findFirst()
          .ifPresent(
              c -> {
                taken.add(c);
                fields.put(field, new Source(c, null));
              });
    }
    return new ColumnMapping(fields);
  }

  /** This mapping as far as a file with these columns allows. */
  ColumnMapping limitedTo(List<String> columns) {
    Map<TargetField, Source> kept = new EnumMap<>(TargetField.class);
    fields.forEach(
        (field, source) -> {
          if (columns.contains(source.column())) {
            kept.put(field, source);
          }
        });
    return new ColumnMapping(kept);
  }

  public Source source(TargetField field) {
    return fields.get(field);
  }

  /** The columns that nothing is read from. */
  public List<String> unread(List<String> columns) {
    List<String> unread = new ArrayList<>(columns);
    fields.values().forEach(s -> unread.remove(s.column()));
    return unread;
  }

  private static String plain(String header) {
    return header.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }
}
