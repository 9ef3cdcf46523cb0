package dev.hatchway.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Map;

/** Words an answer that is given before any resource is asked: plain, and without the database. */
@ApplicationScoped
class EarlyAnswers {

  private final Words words;
  private final ObjectMapper json;

  EarlyAnswers(Words words, ObjectMapper json) {
    this.words = words;
    this.json = json;
  }

  /** Does nothing where the request was answered before. */
  void answer(RoutingContext request, int status) {
    if (request.response().ended()) {
      return;
    }
    String title = words.say(Locale.ENGLISH, "web.problem." + status + ".title");
    String detail = words.say(Locale.ENGLISH, "web.problem." + status + ".detail");
    boolean asJson = ProblemResponses.wantsJson(request);
    if (status == 503) {
      request.response().putHeader("Retry-After", ProblemResponses.RETRY_AFTER_SECONDS);
    }
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
