package dev.hatchway.audit.web;

import dev.hatchway.audit.AuditActions;
import dev.hatchway.audit.AuditEvents;
import dev.hatchway.identity.Actor;
import dev.hatchway.identity.CurrentActor;
import dev.hatchway.web.Option;
import dev.hatchway.web.Pages;
import dev.hatchway.web.Reader;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;

/** Who did what, when, to which thing and why. */
@Path("/audit")
class AuditPage {

  private static final int PAGE = 50;

  @CheckedTemplate(basePath = "audit")
  static class Templates {
    static native TemplateInstance audit(
        List<AuditWords.Line> lines,
        AuditQuery.Asked query,
        List<Option> actions,
        String file,
        String first,
        String next);
  }

  private final Pages pages;
  private final CurrentActor currentActor;
  private final Reader reader;
  private final AuditEvents events;
  private final AuditActions actions;
  private final AuditWords words;
  private final AuditFile file;

  AuditPage(
      Pages pages,
      CurrentActor currentActor,
      Reader reader,
      AuditEvents events,
      AuditActions actions,
      AuditWords words,
      AuditFile file) {
    this.pages = pages;
    this.currentActor = currentActor;
    this.reader = reader;
    this.events = events;
    this.actions = actions;
    this.words = words;
    this.file = file;
  }

  @GET
  public Response audit(@BeanParam AuditQuery query) {
    Actor actor = currentActor.get();
    AuditEvents.Page page = events.page(actor, query.filter(reader.zone()), query.position(), PAGE);
    String next = AuditQuery.cursor(page.next());
    return pages.show(
        Templates.audit(
            page.entries().stream().map(words::line).toList(),
            query.asked(),
            actions(actor),
            query.address("/audit/events.csv", null),
            query.position() == null ? null : query.address("/audit", null),
            next == null ? null : query.address("/audit", next)));
  }

  @GET
  @Path("/events.csv")
  @Produces("text/csv")
  public Response file(@BeanParam AuditQuery query) {
    return Response.ok(
            file.of(currentActor.get(), query.filter(reader.zone()), reader.zone()),
            "text/csv;charset=utf-8")
        .header("Content-Disposition", "attachment; filename=\"audit.csv\"")
        .build();
  }

  private List<Option> actions(Actor actor) {
    return actions.of(actor).stream()
        .map(action -> new Option(action, words.action(action)))
        .sorted(Comparator.comparing(Option::label))
        .toList();
  }
}
