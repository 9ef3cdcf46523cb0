package dev.hatchway.intake.web;

import dev.hatchway.intake.ApplicationProfile;
import dev.hatchway.intake.ApplicationProfile.Company;
import dev.hatchway.intake.ApplicationProfile.Funding;
import dev.hatchway.intake.ApplicationProfile.Money;
import dev.hatchway.web.TypedNumber;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A profile as the values of the form's fields; the way back from {@link ProfileForm}. */
final class ProfileValues {

  private final Map<String, List<String>> values = new LinkedHashMap<>();

  private final TypedNumber numbers;

  private ProfileValues(TypedNumber numbers) {
    this.numbers = numbers;
  }

  /** Numbers are written as the reader writes them. */
  static Map<String, List<String>> of(ApplicationProfile profile, TypedNumber numbers) {
    ProfileValues values = new ProfileValues(numbers);
    values.company(profile.company());
    values.put("product.sector", profile.product().sector());
    values.put("product.kind", profile.product().kind());
    values.put("product.stage", profile.product().stage());
    values.put("intellectualProperty.patentsFiled", profile.intellectualProperty().patentsFiled());
    values.put(
        "intellectualProperty.patentsGranted", profile.intellectualProperty().patentsGranted());
    values.put(
        "intellectualProperty.patentsLicensed", profile.intellectualProperty().patentsLicensed());
    values.funding(profile.funding());
    profile.needs().forEach(need -> values.put("needs." + need.kind(), need.urgency()));
    values.values.put("targetMarkets", profile.targetMarkets());
    values.put("description", profile.description());
    values.put("website", profile.website());
    return values.values;
  }

  private void company(Company company) {
    put("company.legalName", company.legalName());
    put("company.country", company.country());
    put("company.city", company.city());
    put("company.foundedYear", company.foundedYear());
    put("company.legalForm", company.legalForm());
    put("company.employees", company.employees());
    money("company.turnover", company.turnover());
    money("company.balanceSheet", company.balanceSheet());
    money("company.paidInCapital", company.paidInCapital());
    put("company.largeOwnershipPercent", company.largeOwnershipPercent());
  }

  private void funding(Funding funding) {
    money("funding.raised", funding.raised());
    put("funding.rounds", funding.rounds());
    put("funding.undisclosedRounds", funding.undisclosedRounds());
  }

  private void money(String name, Money money) {
    if (money != null) {
      put(name + ".amount", money.amount() == null ? null : numbers.write(money.amount()));
      put(name + ".currency", money.currency());
    }
  }

  private void put(String name, Object value) {
    if (value != null) {
      values.put(name, List.of(value.toString()));
    }
  }
}
