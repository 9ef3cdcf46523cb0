package dev.hatchway.web;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Stands before every resource. Programs get a 401 rather than a login page, and a change that
 * another site's page asks for is refused, and so is what is sent to a page and is no form:
 * together with tokens in forms this keeps out forged requests.
 */
class Gate {

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  private static final Set<String> FORMS =
      Set.of("application/x-www-form-urlencoded", "multipart/form-data");

  private final SecurityIdentity identity;
  private final Problems problems;
  private final ProblemResponses responses;
  private final RoutingContext request;

  Gate(
      SecurityIdentity identity,
      Problems problems,
      ProblemResponses responses,
      RoutingContext request) {
    this.identity = identity;
    this.problems = problems;
    this.responses = responses;
    this.request = request;
  }

  @ServerRequestFilter(preMatching = true)
  Optional<Response> check(ContainerRequestContext context) {
    if (isApi() && identity.isAnonymous()) {
      return Optional.of(responses.of(problems.of(401)));
    }
    boolean foreign = "cross-site".equals(context.getHeaderString("Sec-Fetch-Site"));
    if (foreign && !READING.contains(context.getMethod())) {
      return Optional.of(responses.of(problems.of(403)));
    }
    if (context.getMethod().equals("POST") && !isApi() && !isForm(context)) {
      return Optional.of(responses.of(problems.of(415)));
    }
    return Optional.empty();
  }

  private boolean isApi() {
    return request.normalizedPath().startsWith("/api/");
  }

  /** Whatever is of another type would pass without the token of a form. */
  private static boolean isForm(ContainerRequestContext context) {
    String type = context.getHeaderString("Content-Type");
    return type != null && FORMS.stream().anyMatch(type.toLowerCase(Locale.ROOT)::startsWith);
  }
}
