package dev.hatchway.web;

import dev.hatchway.identity.Actor;

/** One entry of the header's navigation; each room contributes its own as a CDI bean. */
public interface NavigationEntry {

  /** Message key of the label. */
  String labelKey();

  String href();

  /** Name of an icon in {@code tags/icon.html}. */
  String icon();

  /** Entries are shown by ascending order; the inbox is 10, and so on in tens. */
  int order();

  boolean visibleTo(Actor actor);
}
