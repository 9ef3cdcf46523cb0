package dev.hatchway.routing;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Authorization;
import dev.hatchway.identity.Permission;
import dev.hatchway.intake.Applications;
import dev.hatchway.intake.Ownership;
import dev.hatchway.intake.StartupApplication;
import dev.hatchway.platform.Command;
import java.util.UUID;

/** Counts the partners who accepted an application. */
@Command
public class CountAcceptances {

  private final Applications applications;
  private final Authorization authorization;
  private final Referrals referrals;

  CountAcceptances(Applications applications, Authorization authorization, Referrals referrals) {
    this.applications = applications;
    this.authorization = authorization;
    this.referrals = referrals;
  }

  public int count(Actor actor, UUID applicationId) {
    StartupApplication application = applications.byId(applicationId);
    authorization.require(actor, Permission.MANAGE_PROGRAMME, Ownership.of(application));
    return referrals.accepted(applicationId).size();
  }
}
