package dev.hatchway.process.engine;

import dev.hatchway.process.engine.InstanceRow.Subject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;

/** Starts a process on its latest version and runs it until it waits; the caller's step commits. */
@Singleton
public class StartProcess {

  /**
   * @param title what people call the subject (the company's name)
   * @param variables ids, flags and ISO 8601 durations only
   */
  public record NewInstance(
      String processId,
      UUID applicationId,
      UUID programmeId,
      String title,
      String reference,
      Map<String, Object> variables) {}

  private final EngineSessions sessions;
  private final Definitions definitions;

  StartProcess(EngineSessions sessions, Definitions definitions) {
    this.sessions = sessions;
    this.definitions = definitions;
  }

  /** Gives the id of the new instance. */
  public UUID start(NewInstance instance) {
    Subject subject =
        new Subject(
            instance.applicationId(),
            instance.programmeId(),
            instance.title(),
            instance.reference());
    return sessions.run(
        session ->
            session.start(definitions.latest(instance.processId()), subject, instance.variables()));
  }
}
