package dev.hatchway.web;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.CurrentActor;
import dev.hatchway.platform.Time;
import io.quarkus.arc.All;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Comparator;
import java.util.List;

/** Turns templates into responses, inside the shell that the reader sees. */
@RequestScoped
public class Pages {

  private final CurrentActor currentActor;
  private final Reader reader;
  private final Toasts toasts;
  private final RoutingContext request;
  private final Notices notices;
  private final Time time;
  private final List<NavigationEntry> entries;

  Pages(
      CurrentActor currentActor,
      Reader reader,
      Toasts toasts,
      RoutingContext request,
      Notices notices,
      Time time,
      @All List<NavigationEntry> entries) {
    this.currentActor = currentActor;
    this.reader = reader;
    this.toasts = toasts;
    this.request = request;
    this.notices = notices;
    this.time = time;
    this.entries = entries;
  }

  /** A whole page: a template that includes {@code layout.html}. */
  public Response show(TemplateInstance page) {
    return show(Response.Status.OK.getStatusCode(), page);
  }

  /** A whole page with a status other than 200, such as a form shown again with its errors. */
  public Response show(int status, TemplateInstance page) {
    return html(status, page.data("shell", shell()));
  }

  /** A whole page for people who are not logged in, or when finding out who is would not help. */
  public Response showToNobody(int status, TemplateInstance page) {
    return html(status, page.data("shell", shellOfNobody()));
  }

  /** A piece of a page for htmx. */
  public Response fragment(TemplateInstance fragment) {
    return html(Response.Status.OK.getStatusCode(), fragment);
  }

  /** Sends the browser on after a POST; htmx requests too. */
  public Response goTo(String path) {
    if (isHtmx()) {
      return Response.noContent().header("HX-Redirect", path).build();
    }
    return Response.seeOther(URI.create(path)).build();
  }

  /** As {@link #goTo(String)}, and the next page says what was done. */
  public Response goTo(String path, String toastKey, Object... arguments) {
    toasts.leave(toastKey, arguments);
    return goTo(path);
  }

  public boolean isHtmx() {
    return request.request().getHeader("HX-Request") != null;
  }

  private static Response html(int status, TemplateInstance template) {
    return Response.status(status)
        .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
        .header("Cache-Control", "no-store")
        .header("Vary", "HX-Request, Cookie")
        .entity(template.render())
        .build();
  }

  private Shell shell() {
    if (currentActor.isAnonymous()) {
      return shellOfNobody();
    }
    Actor actor = currentActor.get();
    return new Shell(
        actor.displayName(),
        reader.theme(),
        language(),
        navigation(actor),
        notices.of(actor),
        time.instant(),
        toasts.take(),
        refusal());
  }

  private Shell shellOfNobody() {
    return new Shell(null, reader.theme(), language(), List.of(), List.of(), null, null, refusal());
  }

  private Shell.Refusal refusal() {
    RefusedForm refused = RefusedForm.of(request);
    return refused == null ? null : refused.show();
  }

  private String language() {
    return reader.locale().toLanguageTag();
  }

  private List<Shell.Item> navigation(Actor actor) {
    return entries.stream()
        .filter(entry -> entry.visibleTo(actor))
        .sorted(Comparator.comparingInt(NavigationEntry::order))
        .map(e -> new Shell.Item(e.labelKey(), e.href(), e.icon(), isCurrent(e.href())))
        .toList();
  }

  private boolean isCurrent(String href) {
    String path = request.normalizedPath();
    return path.equals(href) || path.startsWith(href + "/");
  }
}
