package dev.hatchway.demo;

import dev.hatchway.platform.Time;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;

/** Fills an empty installation with the demo programme, so that there is something to look at. */
@ApplicationScoped
public class DemoStart {

  static final String CODE = "springboard";
  static final String NAME = "Springboard";
  static final long SEED = 280;

  private static final Logger LOG = Logger.getLogger(DemoStart.class);

  private final DemoSettings settings;
  private final DemoState state;
  private final DemoProgramme programme;
  private final DemoLife life;
  private final Time time;

  DemoStart(
      DemoSettings settings, DemoState state, DemoProgramme programme, DemoLife life, Time time) {
    this.settings = settings;
    this.state = state;
    this.programme = programme;
    this.life = life;
    this.time = time;
  }

  /**
   * Sets the demo programme up and lives through its last ten months, where it is enabled and no
   * programme is here; gives whether it did. Takes up to a minute.
   */
  public boolean seedIfEmpty() {
    if (!settings.enabled()) {
      return false;
    }
    DemoState.Progress progress = state.progress();
    if (progress == DemoState.Progress.UNFINISHED) {
      LOG.error(
          "The demo programme was begun here and not finished, so parts of it are missing. Stop"
              + " Hatchway, delete its data folder (hatchway.data, \"data\" where not said"
              + " otherwise) or empty its database, and start it again.");
    }
    if (progress != DemoState.Progress.NOT_BEGUN) {
      return false;
    }
    seed();
    return true;
  }

  /** After the processes were deployed, and before timers fire and pages are served. */
  void atStart(@Observes @Priority(Interceptor.Priority.APPLICATION + 500) StartupEvent event) {
    seedIfEmpty();
  }

  private void seed() {
    Instant now = time.instant();
    LOG.infof(
        "Setting up the demo programme with %d applications; this takes a moment.",
        settings.applications());
    state.begin(CODE);
    Season season = Season.endingAt(now);
    Cast cast = time.at(season.start(), () -> programme.setUp(CODE, NAME, "", season));
    time.at(
        season.start(),
        () -> {
          programme.nameAdministrators(cast);
          programme.setUpNeighbour(season);
          return null;
        });
    List<Arrival> arrivals = Arrival.plan(SEED, season, settings.applications());
    Usernames usernames = new Usernames("");
    DemoLife.Lived lived = life.live(new Scene(cast, season, SEED), arrivals, usernames);
    state.finish();
    LOG.infof(
        "The demo programme is ready after %d s: %d applications, %d acts of people. Everyone's"
            + " password is \"%s\".",
        Duration.between(now, time.instant()).toSeconds(),
        arrivals.size(),
        lived.acts(),
        CastMember.PASSWORD);
    LOG.debugf("Acts that came too late: %s", lived.tooLate());
  }
}
