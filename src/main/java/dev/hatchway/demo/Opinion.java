package dev.hatchway.demo;

import dev.hatchway.identity.Actor;
import dev.hatchway.review.ReviewCriterion;
import dev.hatchway.rules.facts.Recommendation;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a reviewer makes of a company: its merit as far as they see it, milder or stricter by their
 * own temper.
 */
final class Opinion {

  private static final int ACCEPT_FROM = 68;
  private static final int WAITLIST_FROM = 54;
  private static final int MERIT_OF_THE_WELCOME = 86;
  private static final int MERIT_OF_THE_REJECTED = 27;

  private final Map<ReviewCriterion, Integer> marks = new EnumMap<>(ReviewCriterion.class);
  private final Map<ReviewCriterion, String> comments = new EnumMap<>(ReviewCriterion.class);
  private final String comment;

  private Opinion(Scene scene, Case about, Actor reviewer) {
    Dice dice = scene.dice(about, "opinion", reviewer.displayName());
    double seen = seenMerit(about, reviewer, dice);
    for (ReviewCriterion criterion : ReviewCriterion.values()) {
      int mark = (int) Math.round(1 + seen / 25 + dice.bell(0, 0.6));
      marks.put(criterion, Math.max(1, Math.min(5, mark)));
      if (marks.get(criterion) != 3 && dice.chance(0.5)) {
        String tone = marks.get(criterion) > 3 ? ".high" : ".low";
        String occasion = "review." + field(criterion) + tone;
        comments.put(criterion, scene.say(about, occasion, dice));
      }
    }
    this.comment =
        scene.say(about, "review." + recommendation().name().toLowerCase(Locale.ROOT), dice);
  }

  static Opinion of(Scene scene, Case about, Actor reviewer) {
    return new Opinion(scene, about, reviewer);
  }

  private static double seenMerit(Case about, Actor reviewer, Dice dice) {
    if (about.fate().isWelcome()) {
      return MERIT_OF_THE_WELCOME;
    }
    if (about.fate() == Fate.REJECTED) {
      return MERIT_OF_THE_REJECTED;
    }
    double temper = Dice.on(0, "temper", reviewer.displayName()).bell(0, 5);
    return about.company().merit() + temper + dice.bell(0, 10);
  }

  /** The criterion's name in the form. */
  static String field(ReviewCriterion criterion) {
    return switch (criterion) {
      case TEAM -> "team";
      case PRODUCT -> "product";
      case MARKET -> "market";
      case FEASIBILITY -> "feasibility";
      case PARTNER_FIT -> "partnerFit";
    };
  }

  int mark(ReviewCriterion criterion) {
    return marks.get(criterion);
  }

  Optional<String> comment(ReviewCriterion criterion) {
    return Optional.ofNullable(comments.get(criterion));
  }

  String comment() {
    return comment;
  }

  int total() {
    return marks.values().stream().mapToInt(Integer::intValue).sum() * 4;
  }

  Recommendation recommendation() {
    if (total() >= ACCEPT_FROM) {
      return Recommendation.ACCEPT;
    }
    return total() >= WAITLIST_FROM ? Recommendation.WAITLIST : Recommendation.REJECT;
  }
}
