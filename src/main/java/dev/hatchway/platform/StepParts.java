package dev.hatchway.platform;

import java.util.HashMap;
import java.util.Map;

/**
 * What a step learns of its {@link StepPart}s over its attempts. Parts are known by the order they
 * come in: an attempt takes the way of the one before, but makes new ids.
 *
 * <p>A part that says that it failed is left in the next attempt. Where a step fails and no part
 * says so (a flush, a constraint that is checked at the commit, a gateway), it is taken once more
 * as it is, since what does not fail again is no part's fault. Then one part after the other is
 * left, the last first: what commits without a part, failed for it. Where no single one helps, all
 * from one on are left, from the last to the first.
 */
final class StepParts {

  private static final int MOST_ATTEMPTS = 100;

  private final Map<Integer, Throwable> failed = new HashMap<>();
  private final Map<Integer, Throwable> failedInTrial = new HashMap<>();
  private int attempts;
  private boolean failedBefore;
  private int begun;
  private Exception cause;
  private int ran;
  private int tried;
  private boolean withAllAfter;

  void beginAttempt() {
    begun = 0;
  }

  /** The next part of this attempt. */
  StepPart next() {
    int position = begun++;
    Throwable own = failed.getOrDefault(position, failedInTrial.get(position));
    return new StepPart(position, own == null && isTried(position) ? cause : own);
  }

  private boolean isTried(int position) {
    return cause != null && (position == tried || withAllAfter && position > tried);
  }

  /** Leaves a part that says that it failed; throws where that never ends. */
  void leave(PartFailed part) {
    if (++attempts > MOST_ATTEMPTS) {
      throw part;
    }
    (cause == null ? failed : failedInTrial).put(part.position(), part.getCause());
  }

  boolean isTrying() {
    return cause != null;
  }

  /**
   * Gives whether the step is to be taken again, as it is or without some part; false where it has
   * none that was not left.
   */
  boolean leaveAnother(Exception failure) {
    if (++attempts > MOST_ATTEMPTS) {
      return false;
    }
    if (!failedBefore && begun > 0) {
      failedBefore = true;
      return true;
    }
    failedInTrial.clear();
    if (cause == null) {
      cause = failure;
      ran = begun;
      tried = begun;
    }
    boolean alone = begun <= 1;
    if (tried == 0 && !withAllAfter && !alone) {
      withAllAfter = true;
      tried = ran - 1;
    }
    return --tried >= 0;
  }

  /** What the step failed for when it was taken whole. */
  Exception cause() {
    return cause;
  }
}
