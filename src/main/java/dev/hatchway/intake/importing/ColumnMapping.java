package dev.hatchway.intake.importing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which column of a file is which field; what is not named here is not read. The country is that of
 * rows which name none, as ISO 3166-1 alpha-2, or null.
 */
public record ColumnMapping(Map<TargetField, Source> fields, String country) {

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
          .filter(c -> !taken.contains(c) && field.isNamedBy(Headers.plain(c)))
          .findFirst()
          .ifPresent(
              c -> {
                taken.add(c);
                fields.put(field, new Source(c, Headers.currency(field, c)));
              });
    }
    return new ColumnMapping(fields, null);
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
    return new ColumnMapping(kept, country);
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
}
