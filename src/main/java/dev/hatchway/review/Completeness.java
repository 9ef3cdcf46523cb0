package dev.hatchway.review;

import dev.hatchway.intake.ApplicationProfile;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** How much of the form a startup filled in, in percent. */
final class Completeness {

  private Completeness() {}

  static int percentOf(ApplicationProfile profile) {
    List<Object> parts = parts(profile);
    long given = parts.stream().filter(Completeness::isGiven).count();
    return (int) Math.round(100.0 * given / parts.size());
  }

  private static List<Object> parts(ApplicationProfile profile) {
    ApplicationProfile.Company company = profile.company();
    return Arrays.asList(
        company.legalName(),
        company.country(),
        company.city(),
        company.foundedYear(),
        company.legalForm(),
        company.employees(),
        company.turnover(),
        company.balanceSheet(),
        company.paidInCapital(),
        company.largeOwnershipPercent(),
        profile.product().sector(),
        profile.product().kind(),
        profile.product().stage(),
        profile.intellectualProperty().patentsFiled(),
        profile.funding().raised(),
        profile.needs(),
        profile.targetMarkets(),
        profile.description(),
        profile.website());
  }

  private static boolean isGiven(Object part) {
    if (part instanceof Collection<?> several) {
      return !several.isEmpty();
    }
    return part instanceof String text ? !text.isBlank() : part != null;
  }
}
