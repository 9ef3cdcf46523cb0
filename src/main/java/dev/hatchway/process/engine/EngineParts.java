package dev.hatchway.process.engine;

import dev.hatchway.platform.Steps;
import dev.hatchway.platform.Time;
import dev.hatchway.tasks.HumanTasks;
import jakarta.inject.Singleton;

/** What a session is made of, gathered once. */
@Singleton
class EngineParts {

  private final Definitions definitions;
  private final InstanceCodec codec;
  private final InstanceStore store;
  private final Time time;
  private final TimerQueue timerQueue;
  private final HumanTasks humanTasks;
  private final ServiceSteps serviceSteps;
  private final NodeHistory history;
  private final VariableHistory variables;
  private final IncidentLog incidents;
  private final Steps steps;
  private final EngineSettings settings;

  EngineParts(
      Definitions definitions,
      InstanceCodec codec,
      InstanceStore store,
      Time time,
      TimerQueue timerQueue,
      HumanTasks humanTasks,
      ServiceSteps serviceSteps,
      NodeHistory history,
      VariableHistory variables,
      IncidentLog incidents,
      Steps steps,
      EngineSettings settings) {
    this.definitions = definitions;
    this.codec = codec;
    this.store = store;
    this.time = time;
    this.timerQueue = timerQueue;
    this.humanTasks = humanTasks;
    this.serviceSteps = serviceSteps;
    this.history = history;
    this.variables = variables;
    this.incidents = incidents;
    this.steps = steps;
    this.settings = settings;
  }

  Definitions definitions() {
    return definitions;
  }

  InstanceCodec codec() {
    return codec;
  }

  InstanceStore store() {
    return store;
  }

  Time time() {
    return time;
  }

  TimerQueue timerQueue() {
    return timerQueue;
  }

  HumanTasks humanTasks() {
    return humanTasks;
  }

  ServiceSteps serviceSteps() {
    return serviceSteps;
  }

  NodeHistory history() {
    return history;
  }

  VariableHistory variables() {
    return variables;
  }

  IncidentLog incidents() {
    return incidents;
  }

  Steps steps() {
    return steps;
  }

  EngineSettings settings() {
    return settings;
  }
}
