package dev.hatchway.review;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Authorization;
import dev.hatchway.identity.Permission;
import dev.hatchway.intake.Applications;
import dev.hatchway.intake.Ownership;
import dev.hatchway.intake.StartupApplication;
import dev.hatchway.platform.Command;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.rules.facts.Deadline;
import dev.hatchway.rules.facts.DeadlineNames;
import dev.hatchway.rules.facts.RequestedStep;
import dev.hatchway.rules.runtime.DecisionRequest;
import dev.hatchway.rules.runtime.DecisionResult;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Asks the rules how long each part of an application's life may take. */
@Command
public class SetDeadlines {

  private final Authorization authorization;
  private final Applications applications;
  private final ApplicationRules rules;
  private final ReviewTrail trail;

  SetDeadlines(
      Authorization authorization,
      Applications applications,
      ApplicationRules rules,
      ReviewTrail trail) {
    this.authorization = authorization;
    this.applications = applications;
    this.rules = rules;
    this.trail = trail;
  }

  /** Durations by process variable; INVALID_STATE where the rules leave one of them open. */
  public Map<String, Duration> deadlines(Actor actor, UUID applicationId) {
    StartupApplication application = applications.byId(applicationId);
    authorization.require(actor, Permission.MANAGE_PROGRAMME, Ownership.of(application));
    DecisionResult answer =
        rules.ask(
            DecisionRequest.DEADLINES,
            application,
            List.of(new RequestedStep(RequestedStep.Part.REVIEW, null, null)));
    Map<String, Duration> deadlines = new TreeMap<>();
    answer.outcomes(Deadline.class).forEach(d -> deadlines.putIfAbsent(d.name(), d.duration()));
    requireAll(application, deadlines);
    Map<String, Object> detail = new LinkedHashMap<>();
    deadlines.forEach((name, duration) -> detail.put(name, duration.toString()));
    trail.application(actor, "deadlines.set", applicationId, detail);
    return deadlines;
  }

  private static void requireAll(StartupApplication application, Map<String, Duration> deadlines) {
    for (String name : DeadlineNames.ALL) {
      if (!deadlines.containsKey(name)) {
        throw CommandRejected.invalidState(
            "application", application.reference(), "refusal.no-deadlines", name);
      }
    }
  }
}
