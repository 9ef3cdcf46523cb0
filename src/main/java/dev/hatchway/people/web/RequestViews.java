package dev.hatchway.people.web;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.WaitingRequests;
import dev.hatchway.identity.WaitingRequests.Waiting;
import dev.hatchway.programme.Programme;
import dev.hatchway.programme.Programmes;
import dev.hatchway.web.Sayings;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;

/** Says what waits for a second administrator. */
@RequestScoped
class RequestViews {

  private final WaitingRequests waiting;
  private final Programmes programmes;
  private final Sayings sayings;

  RequestViews(WaitingRequests waiting, Programmes programmes, Sayings sayings) {
    this.waiting = waiting;
    this.programmes = programmes;
    this.sayings = sayings;
  }

  /** What the reader asked for or may confirm. */
  List<RequestView> of(Actor actor) {
    return waiting.of(actor).stream().map(this::view).toList();
  }

  /** The same about one person. */
  List<RequestView> about(Actor actor, String username) {
    return waiting.about(actor, username).stream().map(this::view).toList();
  }

  private RequestView view(Waiting request) {
    Programme programme =
        request.programmeId() == null ? null : programmes.withId(request.programmeId());
    return new RequestView(
        request.id(),
        request.asked(),
        request.username(),
        request.displayName(),
        programme == null ? null : programme.code(),
        request.role(),
        request.askedBy(),
        request.askedAt(),
        request.openUntil(),
        request.own(),
        sentence(request, programme));
  }

  private String sentence(Waiting request, Programme programme) {
    String key = "people.request." + request.asked();
    return programme == null
        ? sayings.say(key, request.displayName())
        : sayings.say(key, request.displayName(), sayings.name(request.role()), programme.name());
  }
}
