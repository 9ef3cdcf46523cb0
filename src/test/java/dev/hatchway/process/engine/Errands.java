package dev.hatchway.process.engine;

import dev.hatchway.identity.Actor;
import dev.hatchway.platform.Steps;
import dev.hatchway.tasks.TaskView;
import dev.hatchway.tasks.TasksOf;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;

/** The test process {@code errand.bpmn}: its file, and the steps that tests take in it. */
@ApplicationScoped
class Errands {

  static final String FILE = "errand.bpmn";

  private final DeployProcess deployProcess;
  private final StartProcess startProcess;
  private final ContinueFromTask continuation;
  private final TasksOf tasks;
  private final Steps steps;

  Errands(
      DeployProcess deployProcess,
      StartProcess startProcess,
      ContinueFromTask continuation,
      TasksOf tasks,
      Steps steps) {
    this.deployProcess = deployProcess;
    this.startProcess = startProcess;
    this.continuation = continuation;
    this.tasks = tasks;
    this.steps = steps;
  }

  /** The file as a version; the label stands in the name of its task. */
  static String file(String version, String label) {
    try (InputStream file = Errands.class.getResourceAsStream("/processes/" + FILE)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .replace("@VERSION@", version)
          .replace("@LABEL@", label)
          .replace("@ROLE@", "MANAGER")
          .replace("@CONDITION@", "way = \"LONG\"");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static StartProcess.NewInstance instance(String process, UUID application) {
    return new StartProcess.NewInstance(
        process,
        application,
        UUID.randomUUID(),
        "Errands Ltd",
        "ER-1",
        Map.of("applicationId", application.toString()));
  }

  void deploy(String xml) {
    deployProcess.deploy(Actor.SYSTEM, FILE, xml);
  }

  UUID start(UUID application) {
    return start("errand", application);
  }

  UUID start(String process, UUID application) {
    return step(() -> startProcess.start(instance(process, application)));
  }

  TaskView openTask(UUID application) {
    return tasks.application(application).stream()
        .filter(task -> task.status().isOpen())
        .findFirst()
        .orElseThrow();
  }

  void complete(TaskView task) {
    step(
        () -> {
          continuation.completed(task, Map.of());
          return null;
        });
  }

  <T> T step(Callable<T> work) {
    try {
      return steps.call(work);
    } catch (RuntimeException failure) {
      throw failure;
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    }
  }
}
