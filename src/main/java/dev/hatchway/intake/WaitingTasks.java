package dev.hatchway.intake;

import dev.hatchway.identity.Actor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What waits for a person in one application; a room that knows the tasks contributes a bean. */
public interface WaitingTasks {

  List<Waiting> of(Actor actor, UUID applicationId);

  /**
   * @param link where the task is done, such as {@code /tasks/…}
   * @param titleKey message key of what is to be done
   * @param dueAt null where it may take its time
   * @param remindedAt when Hatchway reminded of it; null where it did not
   */
  record Waiting(String link, String titleKey, Instant dueAt, Instant remindedAt) {}
}
