package dev.hatchway.process.engine;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.hatchway.platform.Time;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;

/**
 * db-scheduler over the timers' table: every node polls, one of them picks a due timer. The step
 * that fires a timer removes its row itself, so there is nothing left to complete afterwards.
 */
@Singleton
public class TimerScheduler {

  private static final Duration POLL = Duration.ofSeconds(1);
  private static final Duration RETRY = Duration.ofSeconds(5);
  // a node that was killed leaves timers picked: after six missed beats others take them over
  private static final Duration HEARTBEAT = Duration.ofSeconds(2);
  private static final int MISSED_HEARTBEATS = 6;
  private static final int THREADS = 4;

  private final DataSource database;
  private final FireTimer fireTimer;
  private final TimerQueue queue;
  private final Time time;
  private final List<RegularWork> regular;
  private Scheduler scheduler;

  TimerScheduler(
      DataSource database,
      FireTimer fireTimer,
      TimerQueue queue,
      Time time,
      @All List<RegularWork> regular) {
    this.database = database;
    this.fireTimer = fireTimer;
    this.queue = queue;
    this.time = time;
    this.regular = regular;
  }

  /** Starts to fire timers on this node. */
  public synchronized void start() {
    if (scheduler != null) {
      return;
    }
    CustomTask<String> timers =
        Tasks.custom(TimerQueue.TASK, String.class)
            .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(RETRY))
            .execute(
                (timer, context) -> {
                  fireTimer.fire(timer.getId(), queue.data(timer.getData()).rootId());
                  return (complete, operations) -> {};
                });
    scheduler =
        Scheduler.create(database, timers)
            .startTasks(regular.stream().map(TimerScheduler::recurring).toList())
            .threads(THREADS)
            .pollingInterval(POLL)
            .heartbeatInterval(HEARTBEAT)
            .missedHeartbeatsLimit(MISSED_HEARTBEATS)
            .serializer(new TextSerializer())
            .clock(time::instant)
            .build();
    scheduler.start();
  }

  private static RecurringTask<Void> recurring(RegularWork work) {
    return Tasks.recurring(work.name(), FixedDelay.of(work.pause()))
        .execute((instance, context) -> work.run());
  }

  /** A node that drains leaves what comes due to the others. */
  synchronized void drain(@Observes ShutdownDelayInitiatedEvent event) {
    if (scheduler != null) {
      scheduler.pause();
    }
  }

  /** Timers in hand are fired to their end. */
  synchronized void stop(@Observes ShutdownEvent event) {
    if (scheduler != null) {
      scheduler.stop();
    }
  }

  /** The data of a timer is JSON text; db-scheduler only carries it. */
  private static final class TextSerializer implements Serializer {

    @Override
    public byte[] serialize(Object data) {
      return data == null ? null : data.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public <T> T deserialize(Class<T> kind, byte[] bytes) {
      return bytes == null ? null : kind.cast(new String(bytes, StandardCharsets.UTF_8));
    }
  }
}
