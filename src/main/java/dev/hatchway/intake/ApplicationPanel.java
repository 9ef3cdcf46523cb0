package dev.hatchway.intake;

import dev.hatchway.identity.Actor;
import java.util.List;

/**
 * A panel that another room adds to an application's page: for staff, for the applicant, or both.
 */
public interface ApplicationPanel {

  /** Message key of the heading. */
  String titleKey();

  /** Panels are shown by ascending order, in tens. */
  int order();

  /** Whether this person sees the panel of this application; its own applicant included. */
  boolean visibleTo(Actor actor, StartupApplication application);

  /** What the panel says; the panel is left out where it has neither lines nor a fragment. */
  List<Line> lines(Actor actor, StartupApplication application);

  /** HTML that is rendered already, below the lines; null where there is none. */
  default String fragment(Actor actor, StartupApplication application) {
    return null;
  }

  /** What the fragment says, for programs; null where the lines say it all. */
  default Object data(Actor actor, StartupApplication application) {
    return null;
  }

  /** Label is a message key, value and note are texts ready to show; note and link may be null. */
  record Line(String labelKey, String value, String note, String link) {
    public Line(String labelKey, String value) {
      this(labelKey, value, null, null);
    }

    public Line(String labelKey, String value, String note) {
      this(labelKey, value, note, null);
    }
  }
}
