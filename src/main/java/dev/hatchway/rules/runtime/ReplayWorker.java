package dev.hatchway.rules.runtime;

import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.Time;
import dev.hatchway.rules.runtime.budget.OverBudget;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;

/** Makes stored decisions again in the background, one replay after the other. */
@ApplicationScoped
class ReplayWorker {

  private static final Logger LOG = Logger.getLogger(ReplayWorker.class);
  private static final int PAGE = 500;

  private final DecisionsOf decisions;
  private final RuleReleases releases;
  private final ReplayRuns runs;
  private final RuleCompiler compiler;
  private final Time time;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "replay");
            thread.setDaemon(true);
            thread.setPriority(Thread.MIN_PRIORITY);
            return thread;
          });
  private final Set<UUID> inHand = ConcurrentHashMap.newKeySet();
  private volatile boolean stopping;

  ReplayWorker(
      DecisionsOf decisions,
      RuleReleases releases,
      ReplayRuns runs,
      Time time,
      RulesSettings settings) {
    this.decisions = decisions;
    this.releases = releases;
    this.runs = runs;
    this.time = time;
    this.compiler = new RuleCompiler(settings.budget().budget());
  }

  /** All decisions of a programme after a number, in the order in which they were made. */
  void all(UUID run, UUID programmeId, long after) {
    take(run, again -> all(run, programmeId, after, again));
  }

  /** Some decisions of all programmes, drawn by lot. */
  void sample(UUID run, int size) {
    take(run, again -> page(run, decisions.sample(size), again));
  }

  /** Goes on where another node, or this one before a failure, left off. */
  void resume(ReplayRuns.CutOff run) {
    if (run.programmeId() != null) {
      all(run.id(), run.programmeId(), run.lastNumber());
    } else if (run.lastNumber() == 0) {
      sample(run.id(), (int) run.total());
    } else {
      // a sample is counted at once, so only its end is missing
      take(run.id(), again -> true);
    }
  }

  /** Replays that this node works on, or will. */
  Set<UUID> inHand() {
    return Set.copyOf(inHand);
  }

  private void take(UUID run, Work work) {
    if (inHand.add(run)) {
      worker.execute(() -> guarded(run, work));
    }
  }

  private boolean all(UUID run, UUID programmeId, long after, ReplayedReleases again) {
    List<DecisionsOf.Numbered> page = decisions.after(programmeId, after, PAGE);
    while (!page.isEmpty()) {
      if (stopping || !page(run, page, again)) {
        return false;
      }
      page = decisions.after(programmeId, page.get(page.size() - 1).number(), PAGE);
    }
    return true;
  }

  /** False where another node has the replay in hand by now. */
  private boolean page(UUID run, List<DecisionsOf.Numbered> page, ReplayedReleases again) {
    List<ReplayDifference> differing = new ArrayList<>();
    for (DecisionsOf.Numbered one : page) {
      ReplayDifference difference = difference(one.decision(), again);
      if (difference != null) {
        differing.add(difference);
      }
    }
    return page.isEmpty()
        || runs.progress(run, page.get(page.size() - 1).number(), page.size(), differing);
  }

  /** Null where it came out the same. */
  private static ReplayDifference difference(StoredDecision then, ReplayedReleases again) {
    if (then.unreadable() != null) {
      return failed(then, then.unreadable());
    }
    try {
      Evaluation now = again.again(then);
      boolean sameOutcome = SameParts.of(then.outcomes(), now.outcomes());
      boolean sameRules = SameParts.of(then.fired(), now.fired());
      return sameOutcome && sameRules
          ? null
          : new ReplayDifference(then.id(), then.releaseHash(), sameOutcome, sameRules, null);
    } catch (RulesRefused
        | OverBudget
        | RuleFailed
        | IllegalArgumentException
        | CommandRejected failure) {
      return failed(then, failure.getMessage());
    }
  }

  private static ReplayDifference failed(StoredDecision then, String why) {
    return new ReplayDifference(then.id(), then.releaseHash(), false, false, why);
  }

  private interface Work {
    /** False where it is not at its end but somebody else goes on. */
    boolean on(ReplayedReleases again);
  }

  private void guarded(UUID run, Work work) {
    try (ReplayedReleases again = new ReplayedReleases(releases, compiler)) {
      if (work.on(again)) {
        runs.end(run, time.instant());
      }
    } catch (RuntimeException failure) {
      LOG.errorf(failure, "Replay %s did not come to its end", run);
      stopped(run, failure);
    } finally {
      inHand.remove(run);
    }
  }

  /** A node that shuts down leaves its replay to the others. */
  private void stopped(UUID run, RuntimeException failure) {
    if (!stopping) {
      try {
        runs.fail(run, String.valueOf(failure.getMessage()), time.instant());
      } catch (RuntimeException unwritten) {
        // the watch takes it up again once the database answers
        LOG.warnf(unwritten, "The end of replay %s is not noted", run);
      }
    }
  }

  void stop(@Observes ShutdownEvent end) {
    stopping = true;
    worker.shutdown();
  }
}
