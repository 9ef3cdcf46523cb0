package dev.hatchway.web;

import java.util.List;

/**
 * What is around every page.
 *
 * @param person display name of who is logged in; null where nobody is
 * @param theme light, dark or auto
 * @param toast a sentence about what was just done; null where nothing was
 */
public record Shell(
    String person, String theme, String language, List<Item> navigation, String toast) {

  /** One navigation entry, ready to show. */
  public record Item(String labelKey, String href, String icon, boolean current) {}
}
