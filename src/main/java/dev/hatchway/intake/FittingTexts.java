package dev.hatchway.intake;

import dev.hatchway.intake.ApplicationProfile.Company;
import dev.hatchway.platform.CommandRejected.FieldError;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Keeps of a draft what can be kept: a text that is too long stays what it was before. */
final class FittingTexts {

  private final Set<String> tooLong;

  private FittingTexts(Set<String> tooLong) {
    this.tooLong = tooLong;
  }

  static ApplicationProfile of(
      ApplicationProfile typed, ApplicationProfile before, List<FieldError> errors) {
    var texts =
        new FittingTexts(errors.stream().map(FieldError::field).collect(Collectors.toSet()));
    return new ApplicationProfile(
        texts.company(typed.company(), before.company()),
        typed.product(),
        typed.intellectualProperty(),
        typed.funding(),
        typed.needs(),
        texts.fitting("targetMarkets", typed.targetMarkets(), before.targetMarkets()),
        texts.fitting("description", typed.description(), before.description()),
        texts.fitting("website", typed.website(), before.website()));
  }

  private Company company(Company typed, Company before) {
    return new Company(
        fitting("company.legalName", typed.legalName(), before.legalName()),
        fitting("company.country", typed.country(), before.country()),
        fitting("company.city", typed.city(), before.city()),
        typed.foundedYear(),
        typed.legalForm(),
        typed.employees(),
        typed.turnover(),
        typed.balanceSheet(),
        typed.paidInCapital(),
        typed.largeOwnershipPercent());
  }

  private <T> T fitting(String field, T typed, T before) {
    return tooLong.contains(field) ? before : typed;
  }
}
