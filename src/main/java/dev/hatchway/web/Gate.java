package dev.hatchway.web;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Stands before every resource. Programs get a 401 rather than a login page, and a change that
 * another site's page asks for is refused: together with tokens in forms this keeps out forged
 * requests.
 */
class Gate {

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

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
    if (request.normalizedPath().startsWith("/api/") && identity.isAnonymous()) {
      return Optional.of(responses.of(problems.of(401)));
    }
    boolean foreign = "cross-site".equals(context.getHeaderString("Sec-Fetch-Site"));
    if (foreign && !READING.contains(context.getMethod())) {
      return Optional.of(responses.of(problems.of(403)));
    }
    return Optional.empty();
  }
}
