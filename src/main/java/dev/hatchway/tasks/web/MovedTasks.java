package dev.hatchway.tasks.web;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.CurrentActor;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.tasks.ForwardTask;
import dev.hatchway.web.Pages;
import dev.hatchway.web.Sayings;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;

/** Moves the tasks that were chosen in a list, each by itself: one refused stops no other. */
@Path("/tasks/moved")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class MovedTasks {

  private static final int REASONS_TOLD = 3;

  private final Pages pages;
  private final CurrentActor currentActor;
  private final ForwardTask forwardTask;
  private final Sayings sayings;

  MovedTasks(Pages pages, CurrentActor currentActor, ForwardTask forwardTask, Sayings sayings) {
    this.pages = pages;
    this.currentActor = currentActor;
    this.forwardTask = forwardTask;
    this.sayings = sayings;
  }

  @POST
  public Response move(
      @RestForm("task") List<UUID> tasks, @RestForm UUID person, @RestForm String back) {
    String list = back != null && back.startsWith("/inbox") ? back : "/inbox?view=all";
    if (tasks == null || tasks.isEmpty()) {
      return pages.goTo(list, "tasks.move.chosen");
    }
    if (person == null) {
      return pages.goTo(list, "tasks.move.person");
    }
    Actor actor = currentActor.get();
    List<String> refusals = new ArrayList<>();
    tasks.forEach(task -> move(actor, task, person, refusals));
    int moved = tasks.size() - refusals.size();
    return refusals.isEmpty()
        ? pages.goTo(list, "tasks.moved", moved)
        : pages.goTo(list, "tasks.moved.some", moved, told(refusals));
  }

  private void move(Actor actor, UUID task, UUID person, List<String> refusals) {
    try {
      forwardTask.forward(actor, task, person);
    } catch (CommandRejected refusal) {
      refusals.add(sayings.say(refusal.reason(), refusal.arguments().toArray()));
    }
  }

  private static String told(List<String> refusals) {
    return String.join(" ", refusals.stream().distinct().limit(REASONS_TOLD).toList());
  }
}
