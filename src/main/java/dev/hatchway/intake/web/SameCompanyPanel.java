package dev.hatchway.intake.web;

import dev.hatchway.identity.Actor;
import dev.hatchway.intake.ApplicationPanel;
import dev.hatchway.intake.CompanyComparison;
import dev.hatchway.intake.CompanyComparisons;
import dev.hatchway.intake.LikelySame;
import dev.hatchway.intake.StartupApplication;
import dev.hatchway.platform.Isolated;
import dev.hatchway.web.Sayings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * For managers, which applications may be the same company's; for an applicant, that they are asked
 * to withdraw and why, without a word of the other.
 */
@ApplicationScoped
class SameCompanyPanel implements ApplicationPanel {

  private final LikelySame likely;
  private final CompanyComparisons comparisons;
  private final Sayings sayings;

  SameCompanyPanel(LikelySame likely, CompanyComparisons comparisons, Sayings sayings) {
    this.likely = likely;
    this.comparisons = comparisons;
    this.sayings = sayings;
  }

  @Override
  public String titleKey() {
    return "intake.same.panel";
  }

  @Override
  public int order() {
    return 5;
  }

  @Override
  public boolean visibleTo(Actor actor, StartupApplication application) {
    return isApplicant(actor, application) || comparisons.mayDecide(actor, application);
  }

  @Override
  public List<Line> lines(Actor actor, StartupApplication application) {
    if (isApplicant(actor, application)) {
      return comparisons.askedToWithdraw(application.id()).stream()
          .map(asked -> new Line("intake.same.asked", asked.why()))
          .toList();
    }
    Map<UUID, CompanyComparison> decided = comparisons.of(application.id());
    return likely.as(application.id()).stream()
        .map(other -> line(application, other, decided.get(other.id())))
        .toList();
  }

  private Line line(
      StartupApplication application, StartupApplication other, CompanyComparison decided) {
    String value = Isolated.part(other.companyName()) + " · " + Countries.name(other.country());
    return new Line(
        decided == null ? "intake.same.may-be" : "intake.same." + decided.verdict(),
        value + " (" + other.reference() + ")",
        decided == null
            ? sayings.say("intake.same.open-question")
            : Isolated.part(decided.why()) + " (" + Isolated.part(decided.decidedBy()) + ")",
        "/same-company/" + application.reference() + "/" + other.reference());
  }

  private static boolean isApplicant(Actor actor, StartupApplication application) {
    return actor.id().equals(application.applicantId());
  }
}
