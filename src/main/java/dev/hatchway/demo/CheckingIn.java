package dev.hatchway.demo;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What managers do on the check-in days of an onboarding: mostly it goes on, and ends well. */
@ApplicationScoped
class CheckingIn implements Duty {

  private final Forms forms;

  CheckingIn(Forms forms) {
    this.forms = forms;
  }

  @Override
  public Set<String> forms() {
    return Set.of("recordCheckIn");
  }

  @Override
  public void plan(Scene scene, Case about, OpenTask task) {
    Dice dice = scene.dice(about, task.matter());
    Actor manager = scene.anyone(Role.MANAGER, dice, task.excluded());
    scene
        .agenda()
        .add(
            Calendar.later(task.createdAt(), dice.between(0.3, 4), dice),
            about.company().key() + " check-in",
            () -> checkIn(scene, about, task, manager, dice));
  }

  private void checkIn(Scene scene, Case about, OpenTask task, Actor manager, Dice dice) {
    String outcome = outcome(about, dice);
    String notes = scene.say(about, "checkin." + outcome.toLowerCase(Locale.ROOT), dice);
    forms.complete(manager, task.id(), Map.of("checkInOutcome", outcome, "notes", notes));
  }

  /** The third one, on day 180, must come to an end or an extension. */
  private static String outcome(Case about, Dice dice) {
    int time = about.nextCheckIn();
    if (about.fate().isArranged()) {
      return time < 3 ? "CONTINUE" : "GRADUATE";
    }
    int outcome =
        switch (time) {
          case 1 -> dice.weighted(93, 0, 3, 4);
          case 2 -> dice.weighted(78, 0, 14, 8);
          default -> dice.weighted(0, 16, 76, 8);
        };
    return switch (outcome) {
      case 0 -> "CONTINUE";
      case 1 -> "EXTEND";
      case 2 -> "GRADUATE";
      default -> "LEAVE";
    };
  }
}
