package dev.hatchway.intake.web;

import dev.hatchway.intake.importing.ColumnMapping;
import dev.hatchway.intake.importing.ImportRow;
import dev.hatchway.intake.importing.ImportRun;
import dev.hatchway.intake.importing.TargetField;
import dev.hatchway.platform.Isolated;
import dev.hatchway.web.Option;
import dev.hatchway.web.Sayings;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The mapping of columns as a form: one select a field, with a look at what the column holds. */
@RequestScoped
class MappingForm {

  private static final List<Option> CURRENCIES =
      List.of("USD", "EUR", "CNY", "TWD", "GBP", "JPY", "KRW", "HKD", "CHF").stream()
          .map(c -> new Option(c, c))
          .toList();

  /** One field; the sample shows values of its column. */
  record Row(
      String name,
      String label,
      String column,
      List<Option> columns,
      String sample,
      boolean money,
      String currencyName,
      String currencyLabel,
      String currency,
      List<Option> currencies) {}

  private final Sayings sayings;

  MappingForm(Sayings sayings) {
    this.sayings = sayings;
  }

  List<Row> rows(ImportRun run, List<ImportRow> first) {
    List<Option> columns = run.columns().stream().map(c -> new Option(c, c)).toList();
    return Arrays.stream(TargetField.values())
        .map(field -> row(field, run, columns, first))
        .toList();
  }

  private Row row(TargetField field, ImportRun run, List<Option> columns, List<ImportRow> first) {
    ColumnMapping.Source source = run.mapping().source(field);
    String label = sayings.name(field);
    return new Row(
        field.name(),
        label,
        source == null ? "" : source.column(),
        columns,
        source == null ? null : sample(run.columns().indexOf(source.column()), first),
        field.isMoney() && source != null,
        field.name() + ".currency",
        sayings.say("intake.import.currency", label),
        source == null || source.currency() == null ? "" : source.currency(),
        CURRENCIES);
  }

  private static String sample(int column, List<ImportRow> first) {
    return first.stream()
        .filter(row -> row.cells().size() > column)
        .map(row -> row.cells().get(column))
        .filter(cell -> !cell.isBlank())
        .map(cell -> cell.length() > 40 ? cell.substring(0, 39) + "…" : cell)
        .map(Isolated::part)
        .limit(3)
        .collect(Collectors.joining(" · "));
  }

  /** The mapping that was sent. */
  static ColumnMapping read(MultivaluedMap<String, String> form) {
    Map<TargetField, ColumnMapping.Source> fields = new EnumMap<>(TargetField.class);
    for (TargetField field : TargetField.values()) {
      String column = form.getFirst(field.name());
      String currency = form.getFirst(field.name() + ".currency");
      if (column != null && !column.isBlank()) {
        fields.put(
            field,
            new ColumnMapping.Source(
                column, currency == null || currency.isBlank() ? null : currency));
      }
    }
    String country = form.getFirst("country");
    return new ColumnMapping(fields, country == null || country.isBlank() ? null : country);
  }
}
