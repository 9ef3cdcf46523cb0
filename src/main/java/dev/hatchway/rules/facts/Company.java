package dev.hatchway.rules.facts;

import java.math.BigDecimal;

/**
 * The business that applies. Country is ISO 3166-1 alpha-2; ownership is the percentage that large
 * companies hold. The region follows from the country.
 */
public record Company(
    String legalName,
    String country,
    Region region,
    String city,
    Integer foundedYear,
    LegalForm legalForm,
    Integer employees,
    Amounts turnover,
    Amounts balanceSheet,
    Amounts paidInCapital,
    Integer largeOwnershipPercent)
    implements Fact {

  public BigDecimal getTurnoverEur() {
    return turnover == null ? null : turnover.eur();
  }

  public BigDecimal getTurnoverCny() {
    return turnover == null ? null : turnover.cny();
  }

  public BigDecimal getTurnoverTwd() {
    return turnover == null ? null : turnover.twd();
  }

  public BigDecimal getTurnoverUsd() {
    return turnover == null ? null : turnover.usd();
  }

  public BigDecimal getBalanceSheetEur() {
    return balanceSheet == null ? null : balanceSheet.eur();
  }

  public BigDecimal getPaidInCapitalTwd() {
    return paidInCapital == null ? null : paidInCapital.twd();
  }

  @Override
  public String label() {
    return legalName == null ? "company" : "company " + legalName;
  }
}
