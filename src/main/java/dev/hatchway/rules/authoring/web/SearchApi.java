package dev.hatchway.rules.authoring.web;

import dev.hatchway.identity.CurrentActor;
import dev.hatchway.rules.authoring.LineHistory;
import dev.hatchway.rules.authoring.LineOrigin;
import dev.hatchway.rules.authoring.SearchHit;
import dev.hatchway.rules.authoring.SearchRules;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** Understanding live rules, for programs. */
@Path("/api/rules/live/{programme}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Live rules")
class SearchApi {

  private final CurrentActor currentActor;
  private final SearchRules search;
  private final LineHistory history;

  SearchApi(CurrentActor currentActor, SearchRules search, LineHistory history) {
    this.currentActor = currentActor;
    this.search = search;
    this.history = history;
  }

  @GET
  @Path("/search")
  @Operation(summary = "Rules and lines that speak of a word, a field or an outcome")
  public List<SearchHit> search(String programme, @RestQuery String q) {
    return search.find(currentActor.get(), programme, q == null ? "" : q);
  }

  @GET
  @Path("/history/{path:.+}")
  @Operation(summary = "Who wrote each line of a live file, when, and with which release")
  public List<LineOrigin> history(String programme, @PathParam("path") String path) {
    return history.of(currentActor.get(), programme, path);
  }
}
