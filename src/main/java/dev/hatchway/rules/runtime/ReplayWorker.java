package dev.hatchway.rules.runtime;

import dev.hatchway.platform.Time;
import dev.hatchway.rules.runtime.budget.OverBudget;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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

  /** All decisions of a programme, in the order in which they were made. */
  void all(UUID run, UUID programmeId) {
    worker.execute(() -> guarded(run, again -> all(run, programmeId, again)));
  }

  /** Some decisions of all programmes, drawn by lot. */
  void sample(UUID run, int size) {
    worker.execute(() -> guarded(run, again -> page(run, decisions.sample(size), again)));
  }

  private void all(UUID run, UUID programmeId, ReplayedReleases again) {
    long last = 0;
    List<DecisionsOf.Numbered> page = decisions.after(programmeId, last, PAGE);
    while (!page.isEmpty() && !stopping) {
      page(run, page, again);
      last = page.get(page.size() - 1).number();
      page = decisions.after(programmeId, last, PAGE);
    }
  }

  private void page(UUID run, List<DecisionsOf.Numbered> page, ReplayedReleases again) {
    List<ReplayDifference> differing = new ArrayList<>();
    for (DecisionsOf.Numbered one : page) {
      ReplayDifference difference = difference(one.decision(), again);
      if (difference != null) {
        differing.add(difference);
      }
    }
    runs.progress(run, page.size(), differing);
  }

  /** Null where it came out the same. */
  private static ReplayDifference difference(StoredDecision then, ReplayedReleases again) {
    try {
      Evaluation now = again.again(then);
      boolean sameOutcome = SameParts.of(then.outcomes(), now.outcomes());
      boolean sameRules = SameParts.of(then.fired(), now.fired());
      return sameOutcome && sameRules
          ? null
          : new ReplayDifference(then.id(), then.releaseHash(), sameOutcome, sameRules, null);
    } catch (RulesRefused | OverBudget | IllegalArgumentException failure) {
      return new ReplayDifference(
          then.id(), then.releaseHash(), false, false, failure.getMessage());
    }
  }

  private interface Work {
    void on(ReplayedReleases again);
  }

  private void guarded(UUID run, Work work) {
    try (ReplayedReleases again = new ReplayedReleases(releases, compiler)) {
      work.on(again);
      if (!stopping) {
        runs.end(run, time.instant());
      }
    } catch (RuntimeException failure) {
      LOG.errorf(failure, "Replay %s did not come to its end", run);
    }
  }

  void stop(@Observes ShutdownEvent end) {
    stopping = true;
    worker.shutdown();
  }
}
