package dev.hatchway.rules.authoring.web;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.CurrentActor;
import dev.hatchway.identity.Names;
import dev.hatchway.programme.Programme;
import dev.hatchway.rules.authoring.LineHistory;
import dev.hatchway.rules.authoring.LineOrigin;
import dev.hatchway.rules.authoring.SearchHit;
import dev.hatchway.rules.authoring.SearchRules;
import dev.hatchway.web.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestQuery;

/** Where the live rules speak of something, and who wrote each line of them. */
@Path("/rules")
class SearchPage {

  @CheckedTemplate(basePath = "rules")
  static class Templates {
    static native TemplateInstance search(
        Programme programme, List<Programme> programmes, String words, List<SearchHit> hits);

    static native TemplateInstance history(
        Programme programme, String path, List<LineOrigin> lines, Map<String, String> names);
  }

  private final CurrentActor currentActor;
  private final ChosenProgramme chosen;
  private final SearchRules search;
  private final LineHistory history;
  private final Names names;
  private final Pages pages;

  SearchPage(
      CurrentActor currentActor,
      ChosenProgramme chosen,
      SearchRules search,
      LineHistory history,
      Names names,
      Pages pages) {
    this.currentActor = currentActor;
    this.chosen = chosen;
    this.search = search;
    this.history = history;
    this.names = names;
    this.pages = pages;
  }

  @GET
  @Path("/search")
  public Response search(@RestQuery String programme, @RestQuery String q) {
    Actor actor = currentActor.get();
    Programme one = chosen.by(actor, programme);
    String words = q == null ? "" : q.strip();
    return pages.show(
        Templates.search(one, chosen.all(actor), words, search.find(actor, one.code(), words)));
  }

  @GET
  @Path("/history/{path:.+}")
  public Response history(@PathParam("path") String path, @RestQuery String programme) {
    Actor actor = currentActor.get();
    Programme one = chosen.by(actor, programme);
    List<LineOrigin> lines = history.of(actor, one.code(), path);
    return pages.show(
        Templates.history(
            one,
            path,
            lines,
            names.ofUsernames(lines.stream().map(LineOrigin::by).distinct().toList())));
  }
}
