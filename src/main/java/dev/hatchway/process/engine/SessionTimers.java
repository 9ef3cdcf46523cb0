package dev.hatchway.process.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.kie.kogito.jobs.DurationExpirationTime;
import org.kie.kogito.jobs.ExpirationTime;
import org.kie.kogito.jobs.JobDescription;
import org.kie.kogito.jobs.JobsService;
import org.kie.kogito.jobs.descriptors.ProcessInstanceJobDescription;

/** jBPM's way to set timers, into the step's schedule. */
final class SessionTimers implements JobsService {

  private static final long SECOND = 1000;

  private final TimerSchedule schedule;

  SessionTimers(TimerSchedule schedule) {
    this.schedule = schedule;
  }

  @Override
  public String scheduleJob(JobDescription description) {
    var timer = (ProcessInstanceJobDescription) description;
    ExpirationTime expiration = timer.expirationTime();
    schedule.set(timer.id(), data(timer, expiration), due(expiration));
    return timer.id();
  }

  @Override
  public boolean cancelJob(String id) {
    if (id != null && !id.isEmpty()) {
      schedule.cancel(id);
    }
    return true;
  }

  @Override
  public String rescheduleJob(JobDescription description) {
    cancelJob(description.id());
    return scheduleJob(description);
  }

  private static TimerData data(ProcessInstanceJobDescription timer, ExpirationTime expiration) {
    String root = timer.rootProcessInstanceId();
    return new TimerData(
        UUID.fromString(timer.processInstanceId()),
        UUID.fromString(root == null || root.isEmpty() ? timer.processInstanceId() : root),
        timer.timerId(),
        expiration.repeatInterval() == null ? 0 : expiration.repeatInterval(),
        expiration.repeatLimit() == null ? 0 : Math.max(0, expiration.repeatLimit()));
  }

  /** jBPM adds durations to the machine's clock; here they count from the step's own instant. */
  private Instant due(ExpirationTime expiration) {
    if (!(expiration instanceof DurationExpirationTime)) {
      return expiration.get().toInstant();
    }
    long millis = Duration.between(ZonedDateTime.now(), expiration.get()).toMillis();
    // what has passed since jBPM looked at the clock is given back: up to a second
    long whole = -Math.floorDiv(-millis, SECOND) * SECOND;
    return schedule.now().plusMillis(Math.max(0, whole));
  }
}
