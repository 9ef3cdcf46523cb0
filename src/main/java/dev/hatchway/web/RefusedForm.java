package dev.hatchway.web;

import io.quarkus.runtime.BlockingOperationControl;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A form that was refused in this request: why, what was typed, and where it may be shown again.
 */
final class RefusedForm {

  private static final String KEY = RefusedForm.class.getName();

  private final String address;
  private final Problem problem;
  private final SentForm.Sent sent;
  private final Response alone;
  private final Deque<String> pages = new ArrayDeque<>();
  private boolean shown;

  private RefusedForm(String address, Problem problem, SentForm.Sent sent, Response alone) {
    this.address = address;
    this.problem = problem;
    this.sent = sent;
    this.alone = alone;
  }

  /** Null where no form was refused. */
  static RefusedForm of(RoutingContext request) {
    return request.get(KEY);
  }

  /**
   * Remembers the first refusal of the request, if it is a form's that can be shown again.
   *
   * @param alone the answer where no page can show it
   */
  static void remember(
      RoutingContext request,
      Problem problem,
      SentForm.Sent sent,
      Response alone,
      boolean stranger) {
    boolean isForm = request.request().method().name().equals("POST");
    if (!isForm || of(request) != null || !BlockingOperationControl.isBlockingAllowed()) {
      return;
    }
    String address = request.normalizedPath();
    RefusedForm refused = new RefusedForm(address, problem, sent, alone);
    if (stranger) {
      refused.pages.add(address);
    } else {
      String from = SameSite.path(request, "Referer", address);
      refused.pages.add(from.startsWith("/api/") ? address : from);
      for (String page = address; page.length() > 1; page = above(page)) {
        refused.pages.add(page);
      }
    }
    request.put(KEY, refused);
  }

  private static String above(String page) {
    return page.substring(0, page.lastIndexOf('/'));
  }

  Problem problem() {
    return problem;
  }

  Response alone() {
    return alone;
  }

  /** The next page to try; null where none is left. */
  URI nextPage() {
    shown = false;
    while (!pages.isEmpty()) {
      try {
        return new URI(pages.poll());
      } catch (URISyntaxException unreadable) {
        // no page of ours
      }
    }
    return null;
  }

  /** What was typed into a field of the form that is sent to such an address; empty otherwise. */
  String typed(String action, String field) {
    return sent.fields().stream()
        .filter(one -> address.contains(action) && one.name().equals(field))
        .map(SentForm.Field::value)
        .findFirst()
        .orElse("");
  }

  /** For the page that shows it. */
  Shell.Refusal show() {
    shown = true;
    return new Shell.Refusal(problem, sent.typed());
  }

  boolean isShown() {
    return shown;
  }
}
