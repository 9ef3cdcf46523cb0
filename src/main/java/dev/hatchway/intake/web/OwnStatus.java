package dev.hatchway.intake.web;

import dev.hatchway.identity.Actor;
import dev.hatchway.intake.StartupApplication;
import dev.hatchway.intake.WaitingTasks;
import dev.hatchway.web.Sayings;
import jakarta.enterprise.context.ApplicationScoped;

/** Where an application of one's own stands, for programs: the status page in JSON. */
@ApplicationScoped
class OwnStatus {

  private final OwnApplication own;
  private final ShownPanels panels;
  private final Sayings sayings;

  OwnStatus(OwnApplication own, ShownPanels panels, Sayings sayings) {
    this.own = own;
    this.panels = panels;
    this.sayings = sayings;
  }

  StatusText of(Actor actor, StartupApplication application) {
    return new StatusText(
        ApplicationText.of(application),
        sayings.say("intake.status." + application.stage()),
        StatusSteps.of(application.stage()).stream()
            .map(step -> new StatusText.Step(sayings.say(step.labelKey()), step.state()))
            .toList(),
        own.waiting(actor, application).stream().map(this::waiting).toList(),
        panels.texts(actor, application),
        own.abilities(application));
  }

  private StatusText.Waiting waiting(WaitingTasks.Waiting task) {
    return new StatusText.Waiting(sayings.say(task.titleKey()), "/api" + task.link(), task.dueAt());
  }
}
