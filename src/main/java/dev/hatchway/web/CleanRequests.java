package dev.hatchway.web;

import dev.hatchway.platform.ReadableText;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/**
 * Refuses addresses and forms with characters that no text may have ({@link ReadableText}), before
 * any resource is asked; JSON bodies are looked at as they are read.
 */
class CleanRequests {

  private static final String REASON = "refusal.field.characters";

  private final Problems problems;
  private final ProblemResponses responses;
  private final RoutingContext request;

  CleanRequests(Problems problems, ProblemResponses responses, RoutingContext request) {
    this.problems = problems;
    this.responses = responses;
    this.request = request;
  }

  @ServerRequestFilter(preMatching = true)
  Optional<Response> checkAddress(ContainerRequestContext context) {
    MultiMap query;
    String path;
    try {
      query = request.queryParams();
      path = URLDecoder.decode(request.request().path(), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException undecodable) {
      return Optional.of(responses.of(problems.of(400)));
    }
    if (!ReadableText.isReadable(path)) {
      return Optional.of(responses.of(problems.of(404)));
    }
    return query.entries().stream()
        .flatMap(entry -> refused(entry.getKey(), entry.getValue()).stream())
        .findFirst();
  }

  @ServerRequestFilter
  @WithFormRead
  Optional<Response> checkForm(ResteasyReactiveContainerRequestContext context) {
    var server = (ResteasyReactiveRequestContext) context.getServerRequestContext();
    FormData form = server.getFormData();
    if (form == null || RefusedForm.of(request) != null) {
      return Optional.empty();
    }
    for (String field : form) {
      for (FormValue value : form.get(field)) {
        String text = value.isFileItem() ? value.getFileName() : value.getValue();
        Optional<Response> refused = refused(field, text);
        if (refused.isPresent()) {
          return refused;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Response> refused(String field, String text) {
    String inName = ReadableText.unreadable(field);
    String found = inName == null ? ReadableText.unreadable(text) : inName;
    if (found == null) {
      return Optional.empty();
    }
    String name = inName == null ? field : inName;
    Problem.Field wrong = new Problem.Field(name, problems.say(REASON, found));
    return Optional.of(
        responses.of(problems.of(422, problems.say("refusal.characters", name), List.of(wrong))));
  }
}
