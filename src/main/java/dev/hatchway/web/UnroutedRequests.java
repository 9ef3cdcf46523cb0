package dev.hatchway.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Words what is refused before any resource: no such address, or a body that is too large. */
@ApplicationScoped
class UnroutedRequests {

  private static final int BEFORE_THE_SERVER = 400;

  private final Words words;
  private final ObjectMapper json;
  private final long largestBody;

  UnroutedRequests(
      Words words,
      ObjectMapper json,
      @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largestBody) {
    this.largestBody = largestBody.asLongValue();
    this.words = words;
    this.json = json;
  }

  void watch(@Observes Router router) {
    router.errorHandler(404, request -> answer(request, 404));
    router.errorHandler(413, request -> answer(request, 413));
  }

  /** The server would close the connection without a word. */
  void watch(@Observes Filters filters) {
    filters.register(
        request -> {
          if (announcedLength(request) > largestBody) {
            request.response().putHeader("Connection", "close");
            answer(request, 413);
          } else {
            request.next();
          }
        },
        BEFORE_THE_SERVER);
  }

  private static long announcedLength(RoutingContext request) {
    String length = request.request().getHeader("Content-Length");
    return length != null && length.matches("\\d{1,18}") ? Long.parseLong(length) : 0;
  }

  private void answer(RoutingContext request, int status) {
    if (request.response().ended()) {
      return;
    }
    String title = words.say(Locale.ENGLISH, "web.problem." + status + ".title");
    String detail = words.say(Locale.ENGLISH, "web.problem." + status + ".detail");
    boolean asJson = ProblemResponses.wantsJson(request);
    request
        .response()
        .setStatusCode(status)
        .putHeader(
            "Content-Type", asJson ? ProblemResponses.PROBLEM_JSON : "text/html; charset=utf-8")
        .end(asJson ? problem(request, status, title, detail) : page(title, detail));
  }

  private String problem(RoutingContext request, int status, String title, String detail) {
    Map<String, Object> problem =
        Map.of(
            "type", "urn:hatchway:problem:" + status,
            "title", title,
            "status", status,
            "detail", detail,
            "instance", request.normalizedPath());
    try {
      return json.writeValueAsString(problem);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String page(String title, String detail) {
    return "<!DOCTYPE html><html lang=\"en\"><meta charset=\"utf-8\"><title>%1$s</title>"
            .formatted(title)
        + "<main style=\"font:16px/1.5 system-ui;max-width:36em;margin:4em auto;padding:0 1em\">"
        + "<h1>%s</h1><p>%s</p><p><a href=\"/\">Hatchway</a></p></main></html>"
            .formatted(title, detail);
  }
}
