package dev.hatchway.routing;

import dev.hatchway.identity.Names;
import dev.hatchway.intake.StoryContributor;
import dev.hatchway.intake.StoryEntry;
import dev.hatchway.intake.StoryEntry.Part;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Routing's part of an application's story: who was asked, what they said, what was offered. */
@ApplicationScoped
class RoutingStory implements StoryContributor {

  private static final String HATCHWAY = "Hatchway";

  private final RoutingOf routing;
  private final Names people;

  RoutingStory(RoutingOf routing, Names people) {
    this.routing = routing;
    this.people = people;
  }

  @Override
  public List<StoryEntry> entries(UUID applicationId) {
    var referrals = routing.referrals(applicationId);
    var offers = routing.offers(applicationId);
    var byHand = routing.byHand(applicationId);
    Map<String, String> names =
        people.ofUsernames(
            Stream.of(
                    referrals.stream().map(ReferralView::answeredBy),
                    offers.stream().map(OfferView::answeredBy),
                    byHand.stream().map(RoutingOf.ByHand::by))
                .flatMap(n -> n)
                .toList());
    List<StoryEntry> story = new ArrayList<>();
    referrals.forEach(r -> referral(r, names, story));
    offers.forEach(o -> offer(o, names, story));
    byHand.forEach(
        h ->
            story.add(
                entry(
                    h.at(),
                    names.get(h.by()),
                    "partners",
                    "routing.story.by-hand." + h.choice(),
                    h.reason())));
    return story;
  }

  private static void referral(
      ReferralView referral, Map<String, String> names, List<StoryEntry> story) {
    story.add(
        entry(
                referral.sentAt(),
                HATCHWAY,
                "partners",
                "routing.story.referred",
                null,
                referral.partner(),
                referral.resource())
            .as(Part.CONSEQUENCE));
    if (referral.closedAt() != null) {
      story.add(
          entry(
              referral.closedAt(),
              names.getOrDefault(referral.answeredBy(), HATCHWAY),
              referral.status() == ReferralStatus.ACCEPTED ? "check" : "cross",
              "routing.story.referral." + referral.status(),
              referral.reason(),
              referral.partner(),
              referral.resource()));
    }
  }

  private static void offer(OfferView offer, Map<String, String> names, List<StoryEntry> story) {
    story.add(
        entry(
                offer.madeAt(),
                HATCHWAY,
                "check",
                "routing.story.offered",
                null,
                offer.lines().size())
            .as(Part.CONSEQUENCE));
    if (offer.answer() != null) {
      story.add(
          entry(
              offer.answeredAt(),
              names.get(offer.answeredBy()),
              offer.answer() == OfferAnswer.ACCEPT ? "check" : "cross",
              "routing.story.offer." + offer.answer(),
              offer.reason()));
    }
  }

  private static StoryEntry entry(
      Instant at, String actor, String icon, String key, String detail, Object... arguments) {
    return StoryEntry.act(at, actor, icon, key, arguments, detail);
  }
}
