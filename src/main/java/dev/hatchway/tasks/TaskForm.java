package dev.hatchway.tasks;

import dev.hatchway.identity.Actor;
import dev.hatchway.platform.DateRange;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * How one kind of user task is shown and completed. Each capability contributes the forms of its
 * own tasks as CDI beans; the same form serves the page and the API.
 */
public interface TaskForm {

  /** BPMN element id of the user task this form belongs to. */
  String key();

  /** The fields to fill in, in order. */
  List<FormField> fields(TaskView task, Actor actor);

  /** What the person needs to see to decide: panels beside the fields. */
  List<Panel> panels(TaskView task, Actor actor);

  /**
   * Checks what was entered, stores what the capability keeps of it, and gives the results that the
   * process goes on with. Refuses with INVALID_ARGUMENT and the fields' names, or FORBIDDEN. Runs
   * in the completion's transaction; fields were already checked for presence and kind.
   */
  Completion accept(TaskView task, Actor actor, FormValues values);

  /** Whether the actor may take this task although they are a potential owner (conflicts). */
  default void checkMayTake(TaskView task, Actor actor) {}

  /** People of the task's group who may not take it, beyond those it names itself. */
  default Set<UUID> barred(TaskView task) {
    return Set.of();
  }

  /** Ends what the capability keeps of who has the task: they gave it up, or it is taken away. */
  default void givenUp(TaskView task, Actor by, String because) {}

  /** Whom the rules name after the last owner gave up; empty where the whole group is asked. */
  default Optional<UUID> successor(TaskView task, Actor by) {
    return Optional.empty();
  }

  /** Keeps that nobody has it any more, and its whole group may take it. */
  default void offered(TaskView task, Actor by) {}

  /** Keeps that somebody was named for the task, who may take it. */
  default void named(TaskView task, Actor by, Actor person, String because) {}

  /** What the person has to say before they can complete the task. */
  default Optional<First> first(TaskView task, Actor actor) {
    return Optional.empty();
  }

  /** A text and a button by their keys, and where the button posts to. */
  record First(String textKey, String buttonKey, String action) {}

  /** Other ways to deal with the task than to complete it, shown to those who may. */
  default List<Link> links(TaskView task, Actor actor) {
    return List.of();
  }

  /** A page to go to; the label is a message key. */
  record Link(String labelKey, String href) {}

  /**
   * @param outcome one word for the inbox and the history, such as {@code ACCEPT}
   * @param results process variables by name
   */
  record Completion(String outcome, Map<String, Object> results) {}

  /**
   * A field: label and help are message keys {@code form.<name>} where not said otherwise.
   *
   * @param days the days that a date can be; null for all within a few years
   */
  record FormField(
      String name,
      Kind kind,
      String labelKey,
      String helpKey,
      boolean required,
      List<Choice> choices,
      String value,
      DateRange days) {

    public FormField(
        String name,
        Kind kind,
        String labelKey,
        String helpKey,
        boolean required,
        List<Choice> choices,
        String value) {
      this(name, kind, labelKey, helpKey, required, choices, value, null);
    }

    /** The same field, for a date on one of these days. */
    public FormField within(DateRange range) {
      return new FormField(name, kind, labelKey, helpKey, required, choices, value, range);
    }

    public enum Kind {
      CHOICE,
      MULTI_CHOICE,
      SCORE,
      TEXT,
      LONG_TEXT,
      DATE,
      NUMBER,
      /** What the form itself sends along; nobody fills it in. */
      HIDDEN
    }
  }

  /** One choice; the label is a text ready to show, or a message key where {@code isKey}. */
  record Choice(String value, String label, boolean isKey) {
    public static Choice keyed(String value, String labelKey) {
      return new Choice(value, labelKey, true);
    }

    public static Choice plain(String value, String label) {
      return new Choice(value, label, false);
    }
  }

  /** A titled list of label and value; the title and labels are message keys, values are texts. */
  record Panel(String titleKey, List<Line> lines) {}

  record Line(String labelKey, String value, String note) {
    public Line(String labelKey, String value) {
      this(labelKey, value, null);
    }
  }
}
