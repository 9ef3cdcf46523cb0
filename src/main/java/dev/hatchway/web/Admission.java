package dev.hatchway.web;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;

/**
 * Back-pressure: a node that has as much in hand as it can work on answers 503 with Retry-After at
 * once, before it reads a body or asks the database. People and programs have lanes of their own;
 * whoever still sends a body is in neither.
 */
@ApplicationScoped
class Admission {

  private static final int BEFORE_THE_SERVER = 390;
  // what costs next to nothing, and what tells how the node is
  private static final Pattern ALWAYS = Pattern.compile("/(q|static|webjars)/.*|/favicon.ico");

  private final Lane people;
  private final Lane programs;
  private final Bodies bodies;
  private final EarlyAnswers answers;

  Admission(
      AdmissionSettings settings, MeterRegistry metrics, Bodies bodies, EarlyAnswers answers) {
    this.people = new Lane("people", settings.people(), metrics);
    this.programs = new Lane("programs", settings.programs(), metrics);
    this.bodies = bodies;
    this.answers = answers;
  }

  void watch(@Observes Filters filters) {
    filters.register(this::admit, BEFORE_THE_SERVER);
  }

  private void admit(RoutingContext request) {
    Lane lane = lane(request);
    boolean always = ALWAYS.matcher(request.normalizedPath()).matches();
    if (!bodies.isComing(request)) {
      enter(request, lane, always);
      return;
    }
    bodies.limit(request);
    if (!always && !lane.hasRoom()) {
      answers.answer(request, 503);
    } else if (bodies.isUpload(request)) {
      enterWhenComplete(request, lane);
    } else {
      bodies.read(request, () -> enter(request, lane, always));
    }
  }

  private void enter(RoutingContext request, Lane lane, boolean always) {
    if (always) {
      request.next();
    } else if (lane.enter()) {
      request.addEndHandler(end -> lane.leave());
      request.next();
    } else {
      answers.answer(request, 503);
    }
  }

  /** A file is read by whoever takes it, and worked on when all of it is here. */
  private static void enterWhenComplete(RoutingContext request, Lane lane) {
    request
        .request()
        .end()
        .onSuccess(
            complete -> {
              if (!request.response().ended() && !request.response().closed()) {
                lane.enterAfterWaiting();
                request.addEndHandler(end -> lane.leave());
              }
            });
    request.next();
  }

  /** What a page of ours asks the API for is asked by a person. */
  private Lane lane(RoutingContext request) {
    boolean ofAPage = "same-origin".equals(request.request().getHeader("Sec-Fetch-Site"));
    return request.normalizedPath().startsWith("/api/") && !ofAPage ? programs : people;
  }
}
