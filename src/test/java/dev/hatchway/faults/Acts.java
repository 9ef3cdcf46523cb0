package dev.hatchway.faults;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hatchway.faults.Api.Answer;
import dev.hatchway.faults.Ledger.Step;
import dev.hatchway.faults.Ledger.Submitted;
import dev.hatchway.nodes.Submissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** What people and programs do, each act noted with its answer. */
final class Acts {

  private static final String SUBMISSIONS = "/api/programmes/springboard/applications";
  private static final int RECENT = 40;
  private static final int SOON_REVIEWED = 8;
  private static final int TRIES = 20;
  private static final double TWICE_AT_ONCE = 0.15;

  private final Api api;
  private final Fleet fleet;
  private final Ledger ledger;
  private final Random random;
  private final FormFilling forms;

  Acts(Api api, Fleet fleet, Ledger ledger, Random random) {
    this.api = api;
    this.fleet = fleet;
    this.ledger = ledger;
    this.random = random;
    this.forms = new FormFilling(random);
  }

  /** Sends an application under one key until it is known what became of it. */
  void submit() throws InterruptedException {
    String company = "Fault " + new UUID(random.nextLong(), random.nextLong());
    Persona applicant = Persona.applicant(random);
    Object body = Submissions.of(company);
    for (int attempt = 0; attempt < TRIES; attempt++) {
      Answer answer = api.postOnce(fleet.any(random), applicant, SUBMISSIONS, body, company);
      ledger.noteSubmission(company, applicant, answer);
      if (answer.isAcknowledged() || answer.isRefused()) {
        return;
      }
      Thread.sleep(100L + random.nextInt(400));
    }
  }

  /** Somebody takes a task from an inbox and completes it. */
  void work(Persona who) {
    boolean mine = random.nextBoolean();
    NodeUnderFire node = fleet.any(random);
    JsonNode tasks =
        api.get(node, who, "/api/tasks?view=" + (mine ? "mine" : "available")).body().path("tasks");
    if (tasks.isEmpty()) {
      return;
    }
    String id = tasks.path(random.nextInt(tasks.size())).path("id").asText();
    api.post(node, who, "/api/tasks/" + id + "/declaration", Map.of()); // only reviews want it
    JsonNode task = api.get(node, who, "/api/tasks/" + id).body();
    if (!task.path("abilities").path("complete").asBoolean()) {
      return;
    }
    if (!mine && random.nextBoolean()) {
      note("task.claimed", id, who, api.post(node, who, "/api/tasks/" + id + "/claim", Map.of()));
    }
    complete(who, id, task.path("fields"));
  }

  /** Some people press the button twice, and it reaches two nodes. */
  private void complete(Persona who, String id, JsonNode fields) {
    String path = "/api/tasks/" + id + "/completion";
    var first = api.send(fleet.any(random), who, path, forms.fill(fields), null);
    if (random.nextDouble() < TWICE_AT_ONCE) {
      var second = api.send(fleet.any(random), who, path, forms.fill(fields), null);
      note("task.completed", id, who, second.join());
    }
    note("task.completed", id, who, first.join());
  }

  /** All who still have to review one application send their reviews at the same moment. */
  void reviewTogether() {
    Submitted about = ledger.oneOfTheLast(random, SOON_REVIEWED);
    if (about == null) {
      return;
    }
    Persona manager = Persona.manager(random);
    String path = "/api/tasks?view=all&form=reviewApplication&q=" + about.reference();
    List<Runnable> notes = new ArrayList<>();
    for (JsonNode task : api.get(fleet.any(random), manager, path).body().path("tasks")) {
      Persona reviewer = Persona.reviewer(task.path("owner").asText());
      if (reviewer != null) {
        String id = task.path("id").asText();
        api.post(fleet.any(random), reviewer, "/api/tasks/" + id + "/declaration", Map.of());
        var answer =
            api.send(
                fleet.any(random),
                reviewer,
                "/api/tasks/" + id + "/completion",
                FormFilling.review(random),
                null);
        notes.add(() -> note("task.completed", id, reviewer, answer.join()));
      }
    }
    notes.forEach(Runnable::run);
  }

  void ask() {
    Submitted about = ledger.oneOfTheLast(random, RECENT);
    Persona manager = Persona.manager(random);
    if (about != null) {
      note(
          "question.asked",
          about.id(),
          manager,
          api.post(
              fleet.any(random),
              manager,
              "/api/applications/" + about.reference() + "/questions",
              Map.of("question", "How many people use it?")));
    }
  }

  void answer() {
    Submitted about = ledger.oneOfTheLast(random, RECENT);
    if (about == null) {
      return;
    }
    JsonNode thread =
        api.get(
                fleet.any(random),
                Persona.manager(random),
                "/api/applications/" + about.reference() + "/questions")
            .body();
    for (JsonNode question : thread) {
      if (question.path("awaitsAnswer").asBoolean()) {
        String id = question.path("id").asText();
        note(
            "question.answered",
            id,
            about.applicant(),
            api.post(
                fleet.any(random),
                about.applicant(),
                "/api/questions/" + id + "/answer",
                Map.of("answer", "Two hundred.")));
      }
    }
  }

  void withdraw() {
    state("withdrawal", "application.withdrawal-requested");
  }

  void appeal() {
    state("appeal", "application.appealed");
  }

  private void state(String what, String action) {
    Submitted about = ledger.oneOfTheLast(random, RECENT);
    if (about != null) {
      note(
          action,
          about.id(),
          about.applicant(),
          api.post(
              fleet.any(random),
              about.applicant(),
              "/api/applications/" + about.reference() + "/" + what,
              Map.of("reason", "It is better so.")));
    }
  }

  Persona somebody(List<Persona> people) {
    return people.get(random.nextInt(people.size()));
  }

  private void note(String action, String subject, Persona who, Answer answer) {
    ledger.note(new Step(action, subject, who.username()), answer);
  }
}
