package dev.hatchway.web;

import java.time.Instant;
import java.util.List;

/**
 * What is around every page.
 *
 * @param person display name of who is logged in; null where nobody is
 * @param theme light, dark or auto
 * @param notices what others did to the person's account since they were last told
 * @param at up to when they were looked for
 * @param toast a sentence about what was just done; null where nothing was
 * @param refusal why a form of this page was refused; null where none was
 */
public record Shell(
    String person,
    String theme,
    String language,
    List<Item> navigation,
    List<String> notices,
    Instant at,
    String toast,
    Refusal refusal) {

  /** Why it was refused, and what was typed into it. */
  public record Refusal(Problem problem, List<SentForm.Field> typed) {}

  /** One navigation entry, ready to show. */
  public record Item(String labelKey, String href, String icon, boolean current) {}
}
