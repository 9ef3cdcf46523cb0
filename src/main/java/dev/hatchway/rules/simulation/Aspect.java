package dev.hatchway.rules.simulation;

import dev.hatchway.rules.facts.NeedKind;
import dev.hatchway.rules.runtime.DecisionRequest;

/**
 * What of a decision is compared, such as {@code verdict}, {@code routing/CLOUD_CREDITS} (the
 * resource that is asked first for a need) or {@code deadline/reviewDueIn}.
 */
public final class Aspect {

  public static final String VERDICT = "verdict";
  public static final String SIZE = "size";
  public static final String SCORE = "score";
  public static final String REVIEWERS = "reviewers";
  public static final String DIVERGENCE = "divergence";

  private static final String ROUTING = "routing/";
  private static final String DEADLINE = "deadline/";

  private Aspect() {}

  static String routing(NeedKind need) {
    return ROUTING + need;
  }

  static String deadline(String name) {
    return DEADLINE + name;
  }

  public static boolean isRouting(String aspect) {
    return aspect.startsWith(ROUTING);
  }

  public static boolean isDeadline(String aspect) {
    return aspect.startsWith(DEADLINE);
  }

  /** What stands behind the kind of aspect: the need, or the name of the deadline. */
  public static String detail(String aspect) {
    return aspect.substring(aspect.indexOf('/') + 1);
  }

  /** The decision that an aspect is of. */
  public static String decision(String aspect) {
    if (isRouting(aspect)) {
      return DecisionRequest.ROUTING;
    }
    if (isDeadline(aspect)) {
      return DecisionRequest.DEADLINES;
    }
    return switch (aspect) {
      case VERDICT, SIZE -> DecisionRequest.SCREENING;
      case SCORE -> DecisionRequest.SCORING;
      default -> DecisionRequest.REVIEWER_MATCHING;
    };
  }
}
