package dev.hatchway.rules.checks.web;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Authorization;
import dev.hatchway.identity.Permission;
import dev.hatchway.intake.Applications;
import dev.hatchway.intake.Ownership;
import dev.hatchway.intake.StartupApplication;
import dev.hatchway.rules.runtime.DecisionsOf;
import dev.hatchway.rules.runtime.StoredDecision;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was decided about an application, for those who may read its programme's rules. */
@ApplicationScoped
class ApplicationCases {

  private final Applications applications;
  private final DecisionsOf decisions;
  private final Authorization authorization;

  ApplicationCases(Applications applications, DecisionsOf decisions, Authorization authorization) {
    this.applications = applications;
    this.decisions = decisions;
    this.authorization = authorization;
  }

  /**
   * The latest decision of this kind; NOT_FOUND where there is no such application, FORBIDDEN to
   * those who may not read the rules of its programme, INVALID_STATE where it can't be read.
   */
  Optional<StoredDecision> latest(Actor actor, String reference, String decision) {
    StartupApplication application = applications.byReference(reference.strip());
    authorization.require(actor, Permission.READ_RULES, Ownership.asStaff(application));
    return latest(application).stream()
        .filter(d -> d.decision().equals(decision))
        .findFirst()
        .map(StoredDecision::requireReadable);
  }

  /** The latest decision of each kind. */
  List<StoredDecision> latest(StartupApplication application) {
    Map<String, StoredDecision> latest = new LinkedHashMap<>();
    decisions.application(application.id()).forEach(d -> latest.put(d.decision(), d));
    return new ArrayList<>(latest.values());
  }

  boolean mayRead(Actor actor, StartupApplication application) {
    return authorization.allows(actor, Permission.READ_RULES, Ownership.asStaff(application));
  }
}
