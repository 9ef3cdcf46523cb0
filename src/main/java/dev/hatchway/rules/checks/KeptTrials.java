package dev.hatchway.rules.checks;

import dev.hatchway.rules.runtime.RuleFiles;
import dev.hatchway.rules.runtime.Trial;
import dev.hatchway.rules.runtime.TrialRules;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;

/** The last few rules that somebody tried, compiled, as they are often tried again. */
@ApplicationScoped
public class KeptTrials {

  private static final int MOST_KEPT = 4;

  /** A trial that is closed only when nobody uses it any more. */
  private static final class Kept {
    private final ReadWriteLock use = new ReentrantReadWriteLock();
    private final Trial trial;
    private boolean closed;

    private Kept(Trial trial) {
      this.trial = trial;
    }

    private void close() {
      use.writeLock().lock();
      try {
        closed = true;
        trial.close();
      } finally {
        use.writeLock().unlock();
      }
    }
  }

  private final TrialRules trials;
  private final Map<String, Kept> kept = new LinkedHashMap<>(MOST_KEPT, 0.75f, true);

  private final ConcurrentHashMap<String, Object> compiling = new ConcurrentHashMap<>();

  KeptTrials(TrialRules trials) {
    this.trials = trials;
  }

  /** Uses the files' trial; {@code RulesRefused} where they don't compile. */
  public <T> T with(RuleFiles files, Function<Trial, T> use) {
    while (true) {
      Kept one = kept(files);
      one.use.readLock().lock();
      try {
        if (!one.closed) {
          return use.apply(one.trial);
        }
      } finally {
        one.use.readLock().unlock();
      }
    }
  }

  /** Who compiles keeps only those waiting who want the same. */
  private Kept kept(RuleFiles files) {
    Kept one = known(files);
    if (one != null) {
      return one;
    }
    Object lock = compiling.computeIfAbsent(files.hash(), h -> new Object());
    synchronized (lock) {
      try {
        one = known(files);
        return one != null ? one : keep(files, new Kept(trials.compile(files)));
      } finally {
        compiling.remove(files.hash(), lock);
      }
    }
  }

  private Kept known(RuleFiles files) {
    synchronized (kept) {
      return kept.get(files.hash());
    }
  }

  private Kept keep(RuleFiles files, Kept one) {
    Kept oldest = null;
    synchronized (kept) {
      kept.put(files.hash(), one);
      if (kept.size() > MOST_KEPT) {
        oldest = kept.remove(kept.keySet().iterator().next());
      }
    }
    if (oldest != null) {
      oldest.close();
    }
    return one;
  }

  @PreDestroy
  void close() {
    synchronized (kept) {
      kept.values().forEach(Kept::close);
      kept.clear();
    }
  }
}
