package dev.hatchway.intake;

import java.time.Instant;

/**
 * One thing that happened in an application's life, as its page tells it.
 *
 * @param actor who did it, as people know them
 * @param icon name of an icon of the pages
 * @param textKey message key of the sentence, with its arguments
 * @param detail more in the words of who did it (a reason), or null
 * @param link where more is to be seen, or null
 */
public record StoryEntry(
    Instant at,
    String actor,
    String icon,
    String textKey,
    Object[] args,
    String detail,
    String link) {}
