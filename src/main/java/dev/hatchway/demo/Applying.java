package dev.hatchway.demo;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;

/**
 * What applicants do once they are in: accept their offer or not, and sign for what they get. For
 * an application that came by file, a manager does it on their word.
 */
@ApplicationScoped
class Applying implements Duty {

  private final Forms forms;

  Applying(Forms forms) {
    this.forms = forms;
  }

  @Override
  public Set<String> forms() {
    return Set.of("acceptOffer", "signAgreement");
  }

  @Override
  public void plan(Scene scene, Case about, OpenTask task) {
    Dice dice = scene.dice(about, task.matter());
    Actor person =
        about.applicant() != null
            ? about.applicant()
            : scene.anyone(Role.MANAGER, dice, task.excluded());
    String key = about.company().key() + " " + task.formKey() + " " + task.need();
    if (task.formKey().equals("signAgreement")) {
      if (about.fate() != Fate.ONBOARDING) {
        double days = dice.chance(0.93) ? dice.between(0.8, 8) : dice.between(12.0, 40);
        scene
            .agenda()
            .add(
                Calendar.later(task.createdAt(), days, dice), key, () -> sign(about, task, person));
      }
      return;
    }
    int answer = about.fate().isWelcome() ? 0 : dice.weighted(79, 9, 12);
    if (about.fate() != Fate.OFFERED && answer < 2) {
      double days = about.fate().isWelcome() ? dice.between(0.5, 1.5) : dice.between(0.8, 11);
      scene
          .agenda()
          .add(
              Calendar.later(task.createdAt(), days, dice),
              key,
              () -> answerOffer(scene, about, task, person, answer == 0));
    }
  }

  private void sign(Case about, OpenTask task, Actor person) {
    String name =
        about.applicant() == null ? about.company().founder() : about.applicant().displayName();
    forms.complete(person, task.id(), Map.of("fullName", name, "consent", "YES"));
  }

  private void answerOffer(Scene scene, Case about, OpenTask task, Actor person, boolean accepted) {
    Map<String, String> entered =
        accepted
            ? Map.of("offerAnswer", "ACCEPT")
            : Map.of(
                "offerAnswer",
                "DECLINE",
                "reason",
                scene.say(about, "offer.decline", scene.dice(about, "declines")));
    forms.complete(person, task.id(), entered);
  }
}
