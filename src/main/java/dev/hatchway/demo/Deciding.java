package dev.hatchway.demo;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Role;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.tasks.ClaimTask;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What the committee does: determinations within two weeks, and appeals. */
@ApplicationScoped
class Deciding implements Duty {

  private static final int ACCEPT_FROM = 67;
  private static final int WAITLIST_FROM = 56;
  private static final double UPHELD = 0.4;

  private final Forms forms;
  private final ClaimTask claimTask;

  Deciding(Forms forms, ClaimTask claimTask) {
    this.forms = forms;
    this.claimTask = claimTask;
  }

  @Override
  public Set<String> forms() {
    return Set.of("determineApplication", "decideAppeal");
  }

  @Override
  public void plan(Scene scene, Case about, OpenTask task) {
    if (about.fate() == Fate.APPEALED) {
      return;
    }
    Dice dice = scene.dice(about, task.matter());
    boolean appeal = task.formKey().equals("decideAppeal");
    double days = about.fate().isArranged() ? dice.between(0.5, 1.2) : patience(appeal, dice);
    Actor member = scene.anyone(Role.COMMITTEE, dice, task.excluded());
    Instant at = Calendar.later(task.createdAt(), days, dice);
    String key = about.company().key() + " " + member.displayName();
    if (appeal) {
      scene.agenda().add(at, key + " appeal", () -> decideAppeal(scene, about, task, dice));
      return;
    }
    if (dice.chance(0.5)) {
      Instant before = Calendar.later(task.createdAt(), days * 0.5, dice);
      scene.agenda().add(before, key + " claims", () -> claimTask.claim(member, task.id()));
    }
    scene.agenda().add(at, key + " determines", () -> determine(scene, about, task, member, dice));
  }

  private static double patience(boolean appeal, Dice dice) {
    if (appeal) {
      return dice.between(5.0, 20);
    }
    return dice.chance(0.9) ? dice.between(1.5, 13) : dice.between(14.5, 22);
  }

  private void determine(Scene scene, Case about, OpenTask task, Actor member, Dice dice) {
    String verdict = verdict(about, dice);
    String reasons = scene.say(about, "committee." + verdict.toLowerCase(Locale.ROOT), dice);
    forms.complete(member, task.id(), Map.of("determination", verdict, "reasons", reasons));
  }

  /** As reviewers advised on the whole; whoever comes before the committee again fares better. */
  private static String verdict(Case about, Dice dice) {
    if (about.fate().isArranged()) {
      return about.fate() == Fate.REJECTED ? "REJECT" : "ACCEPT";
    }
    int time = about.nextDetermination();
    double standing = about.impression() + dice.bell(0, 4) + (time > 1 ? 9 : 0);
    if (standing >= ACCEPT_FROM) {
      return "ACCEPT";
    }
    return standing >= WAITLIST_FROM && time == 1 ? "WAITLIST" : "REJECT";
  }

  /** By the first member who had no part in the rejection. */
  private void decideAppeal(Scene scene, Case about, OpenTask task, Dice dice) {
    boolean upheld = dice.chance(UPHELD);
    String reasons = scene.say(about, upheld ? "appeal.uphold" : "appeal.dismiss", dice);
    Map<String, String> entered =
        Map.of("appealOutcome", upheld ? "UPHOLD" : "DISMISS", "reasons", reasons);
    List<Actor> members =
        scene.cast().holding(Role.COMMITTEE).stream()
            .filter(m -> !task.excluded().contains(m.id()))
            .toList();
    CommandRejected refused = null;
    for (Actor member : members) {
      try {
        forms.complete(member, task.id(), entered);
        return;
      } catch (CommandRejected hadAPart) {
        if (hadAPart.kind() != CommandRejected.Kind.FORBIDDEN) {
          throw hadAPart;
        }
        refused = hadAPart;
      }
    }
    throw refused;
  }
}
