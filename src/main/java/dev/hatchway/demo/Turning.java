package dev.hatchway.demo;

import dev.hatchway.identity.Role;
import dev.hatchway.intake.AppealRejection;
import dev.hatchway.intake.ApplicationStage;
import dev.hatchway.review.FreePlace;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What people do when an application comes to a stage, without a task: appeal, free a place. */
@ApplicationScoped
class Turning {

  private static final double APPEALED = 0.3;
  private static final double FREED = 0.6;

  private final AppealRejection appealRejection;
  private final FreePlace freePlace;

  Turning(AppealRejection appealRejection, FreePlace freePlace) {
    this.appealRejection = appealRejection;
    this.freePlace = freePlace;
  }

  void plan(Scene scene, Case about, Watch.Turn turn) {
    boolean certain = about.fate() == Fate.APPEALED;
    if (about.fate().isArranged() && !certain) {
      return;
    }
    Dice dice = scene.dice(about, turn.stage(), turn.at());
    String key = about.company().key() + " " + turn.stage();
    if (turn.stage() == ApplicationStage.WAITLISTED && dice.chance(FREED)) {
      var manager = scene.anyone(Role.MANAGER, dice, List.of());
      scene
          .agenda()
          .add(
              Calendar.later(turn.at(), dice.between(12.0, 70), dice),
              key,
              () -> freePlace.free(manager, about.applicationId()));
    } else if (turn.stage() == ApplicationStage.REJECTED
        && about.applicant() != null
        && about.mayAppeal()
        && (certain || dice.chance(APPEALED))) {
      String reason = scene.say(about, "appeal", dice);
      scene
          .agenda()
          .add(
              Calendar.later(turn.at(), dice.between(1.0, 11), dice),
              key,
              () -> appealRejection.appeal(about.applicant(), about.applicationId(), reason));
    }
  }
}
