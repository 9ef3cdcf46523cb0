package dev.hatchway.process.lifecycle;

import dev.hatchway.platform.CommandRejected;
import dev.hatchway.process.engine.RegularWork;
import dev.hatchway.review.WaitingForReviewers;
import dev.hatchway.review.WaitingForReviewers.Waiting;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Lets applications go on that no reviewer was free for, as soon as one is: whoever hands in a
 * review, joins, is enabled again or takes more frees a place, and nobody needs to know who waits
 * for it. Who waited longest goes first.
 */
@ApplicationScoped
class WakeWaitingApplications implements RegularWork {

  private static final Logger LOG = Logger.getLogger(WakeWaitingApplications.class);
  private static final Duration PAUSE = Duration.ofMinutes(2);
  private static final int PAGE = 100;
  private static final int MOST = 5000; // the rest come at a later turn, when these have gone on

  private final WaitingForReviewers waiting;
  private final WakeApplication wakeApplication;

  WakeWaitingApplications(WaitingForReviewers waiting, WakeApplication wakeApplication) {
    this.waiting = waiting;
    this.wakeApplication = wakeApplication;
  }

  @Override
  public String name() {
    return "wake-waiting-applications";
  }

  @Override
  public Duration pause() {
    return PAUSE;
  }

  @Override
  public void run() {
    UUID last = null;
    for (int looked = 0; looked < MOST; looked += PAGE) {
      List<Waiting> page = waiting.after(last, PAGE);
      page.forEach(this::wake);
      if (page.size() < PAGE) {
        return;
      }
      last = page.get(PAGE - 1).taskId();
    }
  }

  /** One that fails stops no other. */
  private void wake(Waiting one) {
    try {
      wakeApplication.wake(one.applicationId());
    } catch (CommandRejected gone) {
      LOG.debugf("Application %s waits no more", one.applicationId());
    } catch (RuntimeException failure) {
      LOG.warnf(failure, "Application %s could not be woken", one.applicationId());
    }
  }
}
