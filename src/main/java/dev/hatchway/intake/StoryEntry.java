package dev.hatchway.intake;

import java.time.Instant;

/**
 * One thing that happened in an application's life, as its page tells it.
 *
 * @param part what it is in the step that it was part of
 * @param actor who did it, as people know them
 * @param icon name of an icon of the pages
 * @param textKey message key of the sentence, with its arguments
 * @param detail more in the words of who did it (a reason), or null
 * @param link where more is to be seen, or null
 */
public record StoryEntry(
    Instant at,
    Part part,
    String actor,
    String icon,
    String textKey,
    Object[] args,
    String detail,
    String link) {

  /**
   * One step does several things at one instant: somebody acts, rules find something out, the
   * application moves to another stage, and others are told. A story tells them in this order.
   */
  public enum Part {
    ACT,
    FINDING,
    MOVE,
    CONSEQUENCE
  }

  public static StoryEntry act(
      Instant at, String actor, String icon, String textKey, Object[] args, String detail) {
    return new StoryEntry(at, Part.ACT, actor, icon, textKey, args, detail, null);
  }

  public StoryEntry as(Part other) {
    return new StoryEntry(at, other, actor, icon, textKey, args, detail, link);
  }
}
