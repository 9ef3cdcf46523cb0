package dev.hatchway.web;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Words what is refused before any resource: no such address, or a body that is too large. */
@ApplicationScoped
class UnroutedRequests {

  private static final int BEFORE_THE_SERVER = 400;

  private final EarlyAnswers answers;
  private final long largestBody;

  UnroutedRequests(
      EarlyAnswers answers,
      @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largestBody) {
    this.largestBody = largestBody.asLongValue();
    this.answers = answers;
  }

  void watch(@Observes Router router) {
    router.errorHandler(404, request -> answers.answer(request, 404));
    router.errorHandler(413, request -> answers.answer(request, 413));
  }

  /** The server would close the connection without a word. */
  void watch(@Observes Filters filters) {
    filters.register(
        request -> {
          if (announcedLength(request) > largestBody) {
            request.response().putHeader("Connection", "close");
            answers.answer(request, 413);
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
}
