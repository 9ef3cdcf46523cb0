package dev.hatchway.routing;

import dev.hatchway.grants.Grant;
import dev.hatchway.grants.Grants;
import dev.hatchway.identity.Actor;
import dev.hatchway.platform.CommandRejected;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Accepted referrals as the grants that onboarding goes on with. */
@ApplicationScoped
class AcceptedGrants implements Grants {

  private final Referrals referrals;
  private final Releases releases;

  AcceptedGrants(Referrals referrals, Releases releases) {
    this.referrals = referrals;
    this.releases = releases;
  }

  @Override
  public List<Grant> of(UUID applicationId) {
    return referrals.accepted(applicationId).stream().map(AcceptedGrants::grant).toList();
  }

  @Override
  public Grant withId(UUID id) {
    Referral referral = referrals.withId(id);
    if (referral.status() != ReferralStatus.ACCEPTED) {
      throw CommandRejected.notFound("grant", id);
    }
    return grant(referral);
  }

  @Override
  public void withdraw(Actor actor, UUID grantId, String reason) {
    releases.withdraw(actor, referrals.withId(grantId), reason);
  }

  @Override
  public void release(Actor actor, UUID applicationId, String reason) {
    releases.release(actor, applicationId, reason);
  }

  private static Grant grant(Referral referral) {
    PartnerResource resource = referral.resource();
    return new Grant(
        referral.id(),
        referral.applicationId(),
        resource.partner().id(),
        resource.partner().name(),
        resource.id(),
        resource.name(),
        referral.need().name(),
        resource.unit().name(),
        resource.share(),
        referral.startDate());
  }
}
