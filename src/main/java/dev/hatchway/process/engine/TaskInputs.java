package dev.hatchway.process.engine;

import dev.hatchway.identity.Role;
import dev.hatchway.tasks.PotentialOwners;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads a user task's data inputs: who may do it, by when, and what else the process gave it. */
final class TaskInputs {

  static final String GROUP = "GroupId";
  static final String ACTOR = "ActorId";
  static final String PARTNER = "PartnerId";
  static final String EXCLUDED = "Excluded";
  static final String DUE_IN = "DueIn";
  private static final String FORM = "Form";
  // what jBPM itself adds to every user task
  private static final Set<String> ENGINE_OWN =
      Set.of(
          GROUP,
          ACTOR,
          PARTNER,
          EXCLUDED,
          DUE_IN,
          FORM,
          "NodeName",
          "TaskName",
          "Skippable",
          "Priority",
          "Comment",
          "Description",
          "Content",
          "Locale",
          "CreatedBy",
          "NotCompletedReassign",
          "NotStartedReassign",
          "NotCompletedNotify",
          "NotStartedNotify",
          "BusinessAdministratorId",
          "ExcludedOwnerId",
          "BusinessAdministratorGroupId");

  private TaskInputs() {}

  /** The form that the task says is its own; else the one that is called as its element is. */
  static String form(Map<String, Object> inputs, String element) {
    Object named = inputs.get(FORM);
    return named == null ? element : named.toString();
  }

  /**
   * One named person of the group; else the group. What only an applicant can do is their own duty,
   * and falls to managers where an application has no applicant who logs in.
   */
  static PotentialOwners owners(Map<String, Object> inputs) {
    UUID person = uuid(inputs.get(ACTOR));
    if (person != null && inputs.get(GROUP) == null) {
      return PotentialOwners.person(person);
    }
    Role role = Role.valueOf(String.valueOf(inputs.get(GROUP)));
    if (person != null && role == Role.APPLICANT) {
      return PotentialOwners.duty(person);
    }
    return new PotentialOwners(
        role == Role.APPLICANT ? Role.MANAGER : role,
        person,
        uuid(inputs.get(PARTNER)),
        excluded(inputs.get(EXCLUDED)));
  }

  static Optional<Duration> dueIn(Map<String, Object> inputs) {
    return Optional.ofNullable(inputs.get(DUE_IN))
        .map(Object::toString)
        .filter(text -> !text.isBlank())
        .map(Duration::parse);
  }

  static boolean isDuration(String text) {
    try {
      Duration.parse(text);
      return true;
    } catch (DateTimeParseException none) {
      return false;
    }
  }

  /** The inputs that belong to the task, without those the engine reads or adds. */
  static Map<String, Object> own(Map<String, Object> inputs) {
    Map<String, Object> own = new HashMap<>(inputs);
    own.keySet().removeAll(ENGINE_OWN);
    own.values().removeIf(value -> value == null);
    return own;
  }

  private static Set<UUID> excluded(Object value) {
    if (!(value instanceof Collection<?> people)) {
      return Set.of();
    }
    return people.stream().map(p -> UUID.fromString(p.toString())).collect(Collectors.toSet());
  }

  private static UUID uuid(Object value) {
    return value == null || value.toString().isBlank() ? null : UUID.fromString(value.toString());
  }
}
