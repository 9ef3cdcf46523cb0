package dev.hatchway.web;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Gives a problem to refusals that come without one, such as a form whose token has expired. */
class EmptyAnswers {

  private final Problems problems;
  private final ProblemResponses responses;

  EmptyAnswers(Problems problems, ProblemResponses responses) {
    this.problems = problems;
    this.responses = responses;
  }

  @ServerResponseFilter
  void fill(ContainerResponseContext answer) {
    if (answer.getStatus() < 400 || answer.hasEntity()) {
      return;
    }
    Response problem = responses.of(problems.of(answer.getStatus()));
    problem.getHeaders().forEach((name, values) -> answer.getHeaders().put(name, values));
    answer.setEntity(
        problem.getEntity(), null, MediaType.valueOf(problem.getMediaType().toString()));
  }
}
