package dev.hatchway.demo;

import dev.hatchway.identity.Actor;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.Time;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Map;
import java.util.Set;

/** What partner staff do: answer referrals, decline some, forget a few, and hold kick-offs. */
@ApplicationScoped
class Partnering implements Duty {

  private final Forms forms;
  private final Time time;

  Partnering(Forms forms, Time time) {
    this.forms = forms;
    this.time = time;
  }

  @Override
  public Set<String> forms() {
    return Set.of("answerReferral", "holdKickOff");
  }

  @Override
  public void plan(Scene scene, Case about, OpenTask task) {
    Dice dice = scene.dice(about, task.matter());
    Actor person = dice.pick(scene.cast().staffOf(task.partner()));
    if (task.formKey().equals("holdKickOff")) {
      double days = dice.chance(0.9) ? dice.between(2.0, 12) : dice.between(15.0, 40);
      scene
          .agenda()
          .add(
              Calendar.later(task.createdAt(), days, dice),
              key(about, person, "kicks off " + task.need()),
              () -> kickOff(scene, about, task, person, dice));
      return;
    }
    boolean willing = about.fate().isWelcome();
    int answer = willing ? 0 : dice.weighted(70, 18, 12);
    if (answer < 2) {
      double days = willing ? dice.between(0.5, 1.2) : dice.between(0.6, 5.5);
      scene
          .agenda()
          .add(
              Calendar.later(task.createdAt(), days, dice),
              key(about, person, "answers " + task.need()),
              () -> answer(scene, about, task, person, answer == 0));
    }
  }

  private void answer(Scene scene, Case about, OpenTask task, Actor person, boolean willing) {
    Dice dice = scene.dice(about, "start", task.createdAt(), task.need());
    LocalDate soon = time.today().plusDays(dice.between(7, 35));
    if (willing && (accept(person, task, soon) || accept(person, task, nextQuarter(soon)))) {
      return;
    }
    String reason = scene.say(about, "partner.decline", dice);
    forms.complete(person, task.id(), Map.of("referralAnswer", "DECLINE", "reason", reason));
  }

  /** False where the partner has nothing left to give in the quarter of that day. */
  private boolean accept(Actor person, OpenTask task, LocalDate start) {
    try {
      forms.complete(
          person, task.id(), Map.of("referralAnswer", "ACCEPT", "startDate", start.toString()));
      return true;
    } catch (CommandRejected refused) {
      if (refused.kind() == CommandRejected.Kind.INVALID_ARGUMENT) {
        return false;
      }
      throw refused;
    }
  }

  private static LocalDate nextQuarter(LocalDate day) {
    return day.with(IsoFields.DAY_OF_QUARTER, 1).plusMonths(3).plusDays(7);
  }

  private void kickOff(Scene scene, Case about, OpenTask task, Actor person, Dice dice) {
    forms.complete(
        person,
        task.id(),
        Map.of(
            "heldOn",
            time.today().minusDays(dice.between(0, 1)).toString(),
            "notes",
            scene.say(about, "kickoff", dice)));
  }

  private static String key(Case about, Actor person, String what) {
    return about.company().key() + " " + person.displayName() + " " + what;
  }
}
