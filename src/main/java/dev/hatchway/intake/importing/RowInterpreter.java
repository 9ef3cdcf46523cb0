package dev.hatchway.intake.importing;

import dev.hatchway.intake.ApplicationProfile;
import dev.hatchway.intake.ApplicationProfile.Company;
import dev.hatchway.intake.ApplicationProfile.Funding;
import dev.hatchway.intake.ApplicationProfile.IntellectualProperty;
import dev.hatchway.intake.ApplicationProfile.Money;
import dev.hatchway.intake.ApplicationProfile.Product;
import dev.hatchway.intake.ApplicationProfile.ProductKind;
import dev.hatchway.intake.ProfileLimits;
import dev.hatchway.platform.FormulaLook;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;

/**
 * Reads one row of a file as a profile, as the mapping says, and remarks on all that was not plain.
 */
final class RowInterpreter {

  private static final int MOST_PATENTS = 100_000;

  /** A profile, what is to be known about it, and why the row is refused; null where it is not. */
  record Reading(ApplicationProfile profile, List<Remark> remarks, Remark refusal) {}

  private final List<String> columns;
  private final ColumnMapping mapping;
  private final int thisYear;

  RowInterpreter(List<String> columns, ColumnMapping mapping, int thisYear) {
    this.columns = columns;
    this.mapping = mapping;
    this.thisYear = thisYear;
  }

  Reading read(List<String> cells) {
    return new Row(cells).read();
  }

  /** One row while it is read. */
  private final class Row {
    private final List<String> cells;
    private final List<Remark> remarks = new ArrayList<>();

    private Row(List<String> cells) {
      this.cells = cells;
    }

    private Reading read() {
      status();
      ApplicationProfile profile =
          new ApplicationProfile(
              company(),
              product(),
              property(),
              funding(),
              list(TargetField.NEEDS, ChoiceText::needs),
              list(TargetField.MARKETS, ChoiceText::markets),
              value(TargetField.DESCRIPTION, (c, t) -> PlainText.read(c, t, 4000)),
              value(TargetField.WEBSITE, PlainText::website));
      return new Reading(profile, List.copyOf(remarks), refusal());
    }

    /** A formula in the place of the name names nobody; elsewhere it is kept as text. */
    private Remark refusal() {
      String name = cell(TargetField.COMPANY_NAME);
      if (name != null && name.contains("\n")) {
        return Remark.of("lines-in-name", mapping.source(TargetField.COMPANY_NAME).column(), name);
      }
      return FormulaLook.isFormula(name)
          ? Remark.of("formula-name", mapping.source(TargetField.COMPANY_NAME).column(), name)
          : null;
    }

    private Company company() {
      return new Company(
          cell(TargetField.COMPANY_NAME),
          country(),
          value(TargetField.CITY, (c, t) -> PlainText.read(c, t, 120)),
          value(TargetField.FOUNDED_YEAR, (c, t) -> YearText.read(c, t, thisYear)),
          value(TargetField.LEGAL_FORM, ChoiceText::legalForm),
          count(TargetField.EMPLOYEES, ProfileLimits.MOST_EMPLOYEES),
          money(TargetField.TURNOVER),
          money(TargetField.BALANCE_SHEET),
          money(TargetField.PAID_IN_CAPITAL),
          count(TargetField.LARGE_OWNERSHIP, 100));
    }

    private String country() {
      if (mapping.country() != null
          && Blank.is(cell(TargetField.COUNTRY))
          && Blank.is(cell(TargetField.STATE))) {
        return mapping.country();
      }
      TargetField named =
          mapping.source(TargetField.COUNTRY) == null ? TargetField.STATE : TargetField.COUNTRY;
      String column = mapping.source(named) == null ? "Country" : mapping.source(named).column();
      return noted(
          CountryText.read(
              column, cell(TargetField.COUNTRY), cell(TargetField.STATE), cell(TargetField.CITY)));
    }

    private Product product() {
      CategoryText.Reading categories = value(TargetField.CATEGORIES, CategoryText::read);
      String said = cell(TargetField.PRODUCT_KIND);
      ProductKind kind =
          Blank.is(said)
              ? (categories == null ? null : categories.kind())
              : CategoryText.kind(said.toLowerCase(Locale.ROOT));
      return new Product(
          categories == null ? null : categories.sector(),
          kind,
          value(TargetField.PRODUCT_STAGE, ChoiceText::stage));
    }

    private IntellectualProperty property() {
      return new IntellectualProperty(
          count(TargetField.PATENTS_FILED, MOST_PATENTS),
          count(TargetField.PATENTS_GRANTED, MOST_PATENTS),
          count(TargetField.PATENTS_LICENSED, MOST_PATENTS));
    }

    private Funding funding() {
      return value(
          TargetField.RAISED,
          (c, t) -> MoneyText.rounds(c, t, mapping.source(TargetField.RAISED).currency()));
    }

    /** What became of the company is no part of an application, but whoever imports should know. */
    private void status() {
      String status = cell(TargetField.OPERATING_STATUS);
      if (status != null
          && status.matches("(?i)dead|closed|inactive|dissolved|bankrupt.*|exited|acquired")) {
        remarks.add(
            Remark.of(
                "not-operating", mapping.source(TargetField.OPERATING_STATUS).column(), status));
      }
    }

    private Money money(TargetField field) {
      return value(field, (c, t) -> MoneyText.amount(c, t, mapping.source(field).currency()));
    }

    private Integer count(TargetField field, int most) {
      return value(field, (c, t) -> CountText.read(c, t, most));
    }

    private <T> List<T> list(
        TargetField field, BiFunction<String, String, Interpreted<List<T>>> reader) {
      List<T> read = value(field, reader);
      return read == null ? List.of() : read;
    }

    private <T> T value(TargetField field, BiFunction<String, String, Interpreted<T>> reader) {
      ColumnMapping.Source source = mapping.source(field);
      return source == null ? null : noted(reader.apply(source.column(), cell(field)));
    }

    private <T> T noted(Interpreted<T> interpreted) {
      remarks.addAll(interpreted.remarks());
      return interpreted.value();
    }

    private String cell(TargetField field) {
      ColumnMapping.Source source = mapping.source(field);
      int index = source == null ? -1 : columns.indexOf(source.column());
      return index < 0 || index >= cells.size() ? null : PlainText.clean(cells.get(index));
    }
  }
}
