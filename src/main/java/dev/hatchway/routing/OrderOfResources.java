package dev.hatchway.routing;

import dev.hatchway.applicationfacts.ProfileFacts;
import dev.hatchway.intake.ApplicationProfile;
import dev.hatchway.intake.ApplicationStage;
import dev.hatchway.intake.Applications;
import dev.hatchway.intake.Revisions;
import dev.hatchway.intake.StartupApplication;
import dev.hatchway.rules.analysis.FactsReadBy;
import dev.hatchway.rules.runtime.DecisionRequest;
import dev.hatchway.rules.runtime.ReferenceRatesOf;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Whether the order in which partners are asked rests on something that was corrected since. */
@ApplicationScoped
public class OrderOfResources {

  private final Applications applications;
  private final Rankings rankings;
  private final Revisions revisions;
  private final ReferenceRatesOf rates;
  private final FactsReadBy read;

  OrderOfResources(
      Applications applications,
      Rankings rankings,
      Revisions revisions,
      ReferenceRatesOf rates,
      FactsReadBy read) {
    this.applications = applications;
    this.rankings = rankings;
    this.revisions = revisions;
    this.rates = rates;
    this.read = read;
  }

  /** Only while partners are asked, or their offer is open. */
  public boolean looksAtChange(UUID applicationId) {
    StartupApplication application = applications.byId(applicationId);
    boolean matters =
        application.stage() == ApplicationStage.ROUTING
            || application.stage() == ApplicationStage.OFFERED;
    return matters
        && rankings.of(applicationId).stream()
            .reduce((earlier, later) -> later)
            .filter(ranking -> ranking.isOlderThan(application.revision()))
            .filter(ranking -> tellsApart(application, ranking.revision()))
            .isPresent();
  }

  private boolean tellsApart(StartupApplication application, int revision) {
    ApplicationProfile then = revisions.profile(application, revision);
    if (!then.unreadable().isEmpty() || !application.profile().unreadable().isEmpty()) {
      // nobody can tell, so a person looks
      return true;
    }
    var conversion = rates.programme(application.programmeId());
    return read.decision(application.programmeId(), DecisionRequest.ROUTING)
        .tellApart(
            ProfileFacts.of(application, then, conversion),
            ProfileFacts.of(application, conversion));
  }
}
