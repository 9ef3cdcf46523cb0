package dev.hatchway.demo;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Role;
import dev.hatchway.intake.ApplicationProfile.Need;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What programme managers do before onboarding: screen, settle differences, find another partner.
 */
@ApplicationScoped
class Managing implements Duty {

  private static final double PROMPT = 0.85;
  private static final double PASSED = 0.7;
  private static final double ASKED = 0.2;
  private static final double RETRIED = 0.5;

  private final Forms forms;
  private final Questioning questioning;

  Managing(Forms forms, Questioning questioning) {
    this.forms = forms;
    this.questioning = questioning;
  }

  @Override
  public Set<String> forms() {
    return Set.of("screenManually", "findReviewers", "discussReviews", "routeByHand");
  }

  @Override
  public void plan(Scene scene, Case about, OpenTask task) {
    if (about.fate() == Fate.UNCLEAR) {
      return;
    }
    Dice dice = scene.dice(about, task.matter());
    Actor manager = scene.anyone(Role.MANAGER, dice, task.excluded());
    double days = dice.chance(PROMPT) ? dice.between(0.7, 6.5) : dice.between(8.0, 24);
    boolean screening = task.formKey().equals("screenManually");
    if (screening && about.applicant() != null && dice.chance(ASKED)) {
      scene
          .agenda()
          .add(
              Calendar.later(task.createdAt(), days * 0.3, dice),
              about.company().key() + " manager asks",
              () -> questioning.ask(scene, about, manager, "screen"));
    }
    scene
        .agenda()
        .add(
            Calendar.later(task.createdAt(), days, dice),
            about.company().key() + " " + task.formKey(),
            () -> act(scene, about, task, manager, dice));
  }

  private void act(Scene scene, Case about, OpenTask task, Actor manager, Dice dice) {
    switch (task.formKey()) {
      case "screenManually" -> screen(scene, about, task, manager, dice);
      case "findReviewers" ->
          forms.complete(
              manager,
              task.id(),
              Map.of(
                  "namedReviewers",
                  scene.anyone(Role.REVIEWER, dice, task.excluded()).id().toString()));
      case "discussReviews" ->
          forms.complete(
              manager, task.id(), Map.of("discussionOutcome", scene.say(about, "discuss", dice)));
      default -> route(scene, about, task, manager, dice);
    }
  }

  private void screen(Scene scene, Case about, OpenTask task, Actor manager, Dice dice) {
    boolean pass = about.fate().isArranged() || dice.chance(PASSED);
    String reason = scene.say(about, pass ? "screen.pass" : "screen.reject", dice);
    forms.complete(
        manager, task.id(), Map.of("screeningOutcome", pass ? "PASS" : "REJECT", "reason", reason));
  }

  private void route(Scene scene, Case about, OpenTask task, Actor manager, Dice dice) {
    boolean again =
        about.nextHandRouting() < 3 && (about.fate().isArranged() || dice.chance(RETRIED));
    Map<String, List<String>> entered = new LinkedHashMap<>();
    entered.put("handRouting", List.of(again ? "RETRY" : "GIVE_UP"));
    if (again) {
      entered.put("resources", resources(scene, about));
    }
    entered.put("reason", List.of(scene.say(about, again ? "hand.retry" : "hand.giveup", dice)));
    forms.completeMany(manager, task.id(), entered);
  }

  /** The resource made for the first need, and services, which help any business. */
  private static List<String> resources(Scene scene, Case about) {
    List<Need> needs = about.company().profile().needs();
    List<String> chosen = new ArrayList<>();
    chosen.add(scene.cast().resources().get("zhubajie-services").toString());
    scene
        .cast()
        .resources()
        .forEach(
            (code, id) -> {
              String made = needs.get(0).kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
              if (code.endsWith(made)) {
                chosen.add(id.toString());
              }
            });
    return chosen;
  }
}
