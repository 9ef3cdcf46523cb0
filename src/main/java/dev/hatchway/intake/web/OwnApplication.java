package dev.hatchway.intake.web;

import dev.hatchway.identity.Actor;
import dev.hatchway.intake.ApplicantOptions;
import dev.hatchway.intake.StartupApplication;
import dev.hatchway.intake.WaitingTasks;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What applicants can do about an application of theirs, and what waits for them. */
@ApplicationScoped
class OwnApplication {

  private final ApplicantOptions options;
  private final List<WaitingTasks> tasks;

  OwnApplication(ApplicantOptions options, @All List<WaitingTasks> tasks) {
    this.options = options;
    this.tasks = tasks;
  }

  List<WaitingTasks.Waiting> waiting(Actor actor, StartupApplication application) {
    return tasks.stream().flatMap(t -> t.of(actor, application.id()).stream()).toList();
  }

  ApplicantOptions.Options abilities(StartupApplication application) {
    return options.of(application);
  }
}
