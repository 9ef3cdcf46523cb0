package dev.hatchway.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.ForAnotherNode;
import dev.hatchway.platform.Infrastructure;
import dev.hatchway.platform.RefusedJson;
import dev.hatchway.platform.UnreadableRecord;
import io.quarkus.security.ForbiddenException;
import io.vertx.core.http.HttpClosedException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.nio.channels.ClosedChannelException;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * From exception to answer, for pages and API alike: a refusal is worded as it is, a request that
 * we cannot read says where, and anything unexpected says nothing but the id that is in the log.
 */
class ProblemMapper {

  private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

  private final Problems problems;
  private final ProblemResponses responses;
  private final JsonProblems json;
  private final RefusalLog refusals;

  ProblemMapper(
      Problems problems, ProblemResponses responses, JsonProblems json, RefusalLog refusals) {
    this.problems = problems;
    this.responses = responses;
    this.json = json;
    this.refusals = refusals;
  }

  @ServerExceptionMapper
  Response refused(CommandRejected refusal) {
    refusals.remember(refusal);
    Response answer = responses.of(problems.of(refusal));
    return refusal.kind() == CommandRejected.Kind.TOO_MANY_ATTEMPTS
        ? Response.fromResponse(answer).header("Retry-After", refusal.arguments().get(0)).build()
        : answer;
  }

  @ServerExceptionMapper
  Response undecided(UnreadableRecord unreadable) {
    return refused(unreadable.refusal());
  }

  @ServerExceptionMapper
  Response mismatched(MismatchedInputException mismatch) {
    return responses.of(json.mismatch(mismatch));
  }

  @ServerExceptionMapper
  Response outOfBounds(RefusedJson refused) {
    return responses.of(json.refused(refused.error()));
  }

  @ServerExceptionMapper
  Response unreadable(JsonProcessingException malformed) {
    RefusedJson refused = refusedWithin(malformed);
    if (refused != null) {
      return outOfBounds(refused);
    }
    return responses.of(json.malformed(malformed));
  }

  @ServerExceptionMapper
  Response invalid(ConstraintViolationException invalid) {
    List<Problem.Field> fields =
        invalid.getConstraintViolations().stream()
            .map(v -> new Problem.Field(lastOf(v.getPropertyPath().toString()), v.getMessage()))
            .toList();
    return responses.of(
        problems.of(422, problems.say("refusal.invalid-fields", fields.size()), fields));
  }

  private static String lastOf(String path) {
    int parameters = path.indexOf('.', path.indexOf('.') + 1);
    return parameters < 0
        ? path.substring(path.lastIndexOf('.') + 1)
        : path.substring(parameters + 1);
  }

  private static RefusedJson refusedWithin(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof RefusedJson refused) {
        return refused;
      }
    }
    return null;
  }

  @ServerExceptionMapper
  Response failed(WebApplicationException failure) {
    if (failure.getCause() instanceof MismatchedInputException mismatch) {
      return mismatched(mismatch);
    }
    if (failure.getCause() instanceof JsonProcessingException malformed) {
      return unreadable(malformed);
    }
    Response answer = failure.getResponse();
    if (answer.getStatus() < 400 || answer.hasEntity()) {
      return answer;
    }
    return answer.getStatus() >= 500
        ? unexpected(failure)
        : responses.of(problems.of(answer.getStatus()));
  }

  @ServerExceptionMapper
  Response forbidden(ForbiddenException forbidden) {
    return responses.of(problems.of(403));
  }

  @ServerExceptionMapper
  Response elsewhere(ForAnotherNode failure) {
    return responses.of(problems.of(503));
  }

  @ServerExceptionMapper
  Response unexpected(Throwable failure) {
    if (Infrastructure.failed(failure)) {
      LOG.warnf("The database did not take a step: %s", failure);
      return responses.of(problems.of(503));
    }
    String errorId = UUID.randomUUID().toString();
    if (readerLeft(failure)) {
      LOG.debugf(failure, "Nobody waits for the answer any more, %s", errorId);
    } else {
      LOG.errorf(failure, "Unexpected error %s", errorId);
    }
    return responses.of(problems.unexpected(errorId));
  }

  /** Whoever asked closed the connection while the answer was under way: nothing is broken. */
  private static boolean readerLeft(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ClosedChannelException || cause instanceof HttpClosedException) {
        return true;
      }
    }
    return false;
  }
}
