package dev.hatchway.routing;

import dev.hatchway.intake.ApplicationProfile.NeedKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** How an application was routed: what was ranked, who was asked, what was offered. */
@ApplicationScoped
public class RoutingOf {

  /** The order of resources for one need, and who or what made it. */
  public record Ranking(
      NeedKind need, List<RankedResource> ranked, String madeBy, Instant madeAt) {}

  /** A manager's decision where no partner accepted. */
  public record ByHand(HandRoutingChoice choice, String reason, String by, Instant at) {}

  private final Rankings rankings;
  private final ReferralList referrals;
  private final Offers offers;
  private final HandRoutings handRoutings;

  RoutingOf(Rankings rankings, ReferralList referrals, Offers offers, HandRoutings handRoutings) {
    this.rankings = rankings;
    this.referrals = referrals;
    this.offers = offers;
    this.handRoutings = handRoutings;
  }

  public List<Ranking> rankings(UUID applicationId) {
    return rankings.of(applicationId).stream()
        .map(r -> new Ranking(r.need(), r.ranked(), r.madeBy(), r.madeAt()))
        .toList();
  }

  public List<ReferralView> referrals(UUID applicationId) {
    return referrals.ofApplication(applicationId);
  }

  /** All offers made, the newest first. */
  public List<OfferView> offers(UUID applicationId) {
    return offers.all(applicationId).stream().map(OfferView::of).toList();
  }

  public Optional<OfferView> offer(UUID applicationId) {
    return offers.latest(applicationId).map(OfferView::of);
  }

  /** The newest first. */
  public List<ByHand> byHand(UUID applicationId) {
    return handRoutings.of(applicationId).stream()
        .map(h -> new ByHand(h.choice(), h.reason(), h.decidedBy(), h.decidedAt()))
        .toList();
  }
}
