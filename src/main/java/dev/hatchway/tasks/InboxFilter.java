package dev.hatchway.tasks;

import java.util.Locale;
import java.util.UUID;

/**
 * Which tasks an inbox shows.
 *
 * @param formKey only tasks of this kind; null for all
 * @param overdue only those past their due date
 * @param escalated only those that were escalated
 * @param returned only those given back that nobody has taken since
 * @param owner only those that this person has; null for all
 * @param text part of the subject or the reference; null for all
 * @param after the cursor that the page before gave; null for the first page
 * @param size how many tasks a page has at most
 */
public record InboxFilter(
    View view,
    String formKey,
    boolean overdue,
    boolean escalated,
    boolean returned,
    UUID owner,
    String text,
    String after,
    int size) {

  private static final int PAGE = 50;
  private static final int LONGEST_PAGE = 500;

  public InboxFilter {
    size = Math.min(Math.max(size, 1), LONGEST_PAGE);
  }

  /** Pages of the usual size, escalated or not. */
  public InboxFilter(View view, String formKey, boolean overdue, String text, String after) {
    this(view, formKey, overdue, false, false, null, text, after, PAGE);
  }

  /** The same, of escalated tasks alone. */
  public InboxFilter escalatedOnly() {
    return new InboxFilter(view, formKey, overdue, true, returned, owner, text, after, size);
  }

  /** The same, of tasks that were given back alone. */
  public InboxFilter returnedOnly() {
    return new InboxFilter(view, formKey, overdue, escalated, true, owner, text, after, size);
  }

  /** The same, of one person's tasks alone. */
  public InboxFilter of(UUID person) {
    return new InboxFilter(view, formKey, overdue, escalated, returned, person, text, after, size);
  }

  /** Whose tasks: mine, those I may take, or everyone's in the programmes I administer. */
  public enum View {
    MINE,
    AVAILABLE,
    ALL;

    /** As written in addresses. */
    public String slug() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The view of a slug; mine where it is none. */
    public static View ofSlug(String slug) {
      for (View view : values()) {
        if (view.slug().equals(slug)) {
          return view;
        }
      }
      return MINE;
    }
  }

  public static InboxFilter of(View view) {
    return new InboxFilter(view, null, false, null, null);
  }
}
