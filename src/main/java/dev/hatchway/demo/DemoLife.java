package dev.hatchway.demo;

import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.Time;
import dev.hatchway.process.engine.DueTimers;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Lives through the months of a season, day by day and in the order of time: timers come due,
 * companies apply, and people do what they have to, by the same commands as pages.
 */
@ApplicationScoped
class DemoLife {

  /** How many acts there were, and how often one came too late, by the reason of the refusal. */
  record Lived(int acts, Map<String, Integer> tooLate) {}

  private static final Logger LOG = Logger.getLogger(DemoLife.class);
  private static final int DAYS_IN_A_REPORT = Season.DAYS / 10;

  private final Watch watch;
  private final Arriving arriving;
  private final List<Duty> duties;
  private final Turning turning;
  private final DueTimers dueTimers;
  private final Time time;

  DemoLife(
      Watch watch,
      Arriving arriving,
      @All List<Duty> duties,
      Turning turning,
      DueTimers dueTimers,
      Time time) {
    this.watch = watch;
    this.arriving = arriving;
    this.duties = duties;
    this.turning = turning;
    this.dueTimers = dueTimers;
    this.time = time;
  }

  Lived live(Scene scene, List<Arrival> arrivals, Usernames usernames) {
    arriving.plan(scene, arrivals, usernames);
    var run = new Run(scene);
    for (int day = 0; day <= Season.DAYS; day++) {
      run.live(day);
      if (day > 0 && day % DAYS_IN_A_REPORT == 0) {
        LOG.infof(
            "Demo programme: %d %%, %d applications in, %d acts",
            100 * day / Season.DAYS, scene.cases(), run.acts);
      }
    }
    dueTimers.fireUntil(scene.season().end());
    return new Lived(run.acts, run.tooLate);
  }

  /** One pass through the season. */
  private final class Run {

    private final Scene scene;
    private final Set<Object> seen = new HashSet<>();
    private final Map<String, Integer> tooLate = new TreeMap<>();
    private Instant looked;
    private int acts;

    Run(Scene scene) {
      this.scene = scene;
      this.looked = scene.season().start();
    }

    void live(int day) {
      Instant morning = midnight(day);
      dueTimers.fireUntil(morning);
      scene.agenda().begin(morning);
      look(morning);
      Instant evening = min(midnight(day + 1), scene.season().end());
      for (Agenda.Act act = scene.agenda().next(evening);
          act != null;
          act = scene.agenda().next(evening)) {
        dueTimers.fireUntil(act.at());
        perform(act);
      }
    }

    private void look(Instant now) {
      UUID programme = scene.cast().programmeId();
      for (OpenTask task : watch.tasksSince(programme, looked)) {
        if (seen.add(task.id())) {
          duty(task.formKey()).plan(scene, scene.of(task.applicationId()), task);
        }
      }
      for (Watch.Turn turn : watch.turnsSince(programme, looked)) {
        if (seen.add(turn)) {
          turning.plan(scene, scene.of(turn.applicationId()), turn);
        }
      }
      looked = now;
    }

    private Duty duty(String form) {
      return duties.stream().filter(d -> d.forms().contains(form)).findFirst().orElseThrow();
    }

    /** The world may have moved on since somebody planned to do a thing; then it is left. */
    private void perform(Agenda.Act act) {
      acts++;
      try {
        time.at(
            act.at(),
            () -> {
              act.deed().run();
              return null;
            });
      } catch (CommandRejected refused) {
        if (refused.kind() == CommandRejected.Kind.INVALID_ARGUMENT || refused.kind().isOurs()) {
          throw refused;
        }
        tooLate.merge(refused.reason(), 1, Integer::sum);
        LOG.debugf("%s at %s: %s", act.key(), act.at(), refused.getMessage());
      }
    }

    private Instant midnight(int day) {
      return scene.season().day(day).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static Instant min(Instant one, Instant other) {
      return one.isBefore(other) ? one : other;
    }
  }
}
