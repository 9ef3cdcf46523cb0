package dev.hatchway.rules.checks;

import dev.hatchway.rules.runtime.RuleFiles;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Reports of checks; files of the same content are checked once, on whichever node. */
@ApplicationScoped
public class Checks {

  private static final Logger LOG = Logger.getLogger(Checks.class);

  /** Saves that wait for their check; older ones give way, as nobody looks at them any more. */
  private static final int MOST_WAITING = 20;

  private final CheckRules check;
  private final StoredChecks stored;
  private final ConcurrentHashMap<String, Object> running = new ConcurrentHashMap<>();
  private final ExecutorService background =
      new ThreadPoolExecutor(
          0,
          1,
          1,
          TimeUnit.MINUTES,
          new LinkedBlockingQueue<>(MOST_WAITING),
          Checks::thread,
          new ThreadPoolExecutor.DiscardOldestPolicy());

  Checks(CheckRules check, StoredChecks stored) {
    this.check = check;
    this.stored = stored;
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "rule-checks");
    thread.setDaemon(true);
    // somebody's page is more urgent
    thread.setPriority(Thread.MIN_PRIORITY);
    return thread;
  }

  /** What was found in such files; checks them now where nobody did before. */
  public CheckReport of(RuleFiles files) {
    Object lock = running.computeIfAbsent(files.hash(), h -> new Object());
    synchronized (lock) {
      try {
        return stored.find(files.hash()).orElseGet(() -> checked(files));
      } finally {
        running.remove(files.hash(), lock);
      }
    }
  }

  private CheckReport checked(RuleFiles files) {
    CheckReport report = check.check(files);
    stored.add(report);
    return report;
  }

  /** What was found in files of this content, where they were checked before. */
  public Optional<CheckReport> ofContent(String hash) {
    return stored.find(hash);
  }

  /** Checks the files aside, so that the report is there when somebody looks. */
  public void begin(RuleFiles files) {
    background.execute(
        () -> {
          try {
            of(files);
          } catch (RuntimeException failure) {
            LOG.warnf(failure, "Rules %s were not checked", files.hash());
          }
        });
  }

  @PreDestroy
  void stop() {
    background.shutdownNow();
  }
}
