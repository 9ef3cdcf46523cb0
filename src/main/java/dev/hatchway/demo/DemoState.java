package dev.hatchway.demo;

import dev.hatchway.platform.Step;
import dev.hatchway.platform.Time;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Whether the demo programme was begun here, and whether it came to its end. */
@Step
@ApplicationScoped
class DemoState {

  /** How far it came. */
  enum Progress {
    /** Other programmes are here; the demo programme is not wanted. */
    NOT_WANTED,
    NOT_BEGUN,
    UNFINISHED,
    FINISHED
  }

  private final EntityManager entities;
  private final Time time;

  DemoState(EntityManager entities, Time time) {
    this.entities = entities;
    this.time = time;
  }

  Progress progress() {
    var found =
        entities
            .createNativeQuery("select finished_at is not null from demo_state", Boolean.class)
            .getResultStream()
            .findFirst();
    if (found.isPresent()) {
      return (Boolean) found.get() ? Progress.FINISHED : Progress.UNFINISHED;
    }
    Number programmes =
        (Number) entities.createNativeQuery("select count(*) from programme").getSingleResult();
    return programmes.intValue() == 0 ? Progress.NOT_BEGUN : Progress.NOT_WANTED;
  }

  void begin(String programmeCode) {
    entities
        .createNativeQuery("insert into demo_state (programme_code, begun_at) values (?1, ?2)")
        .setParameter(1, programmeCode)
        .setParameter(2, time.instant())
        .executeUpdate();
  }

  void finish() {
    entities
        .createNativeQuery("update demo_state set finished_at = ?1")
        .setParameter(1, time.instant())
        .executeUpdate();
  }
}
