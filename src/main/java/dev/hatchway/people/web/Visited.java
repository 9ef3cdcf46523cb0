package dev.hatchway.people.web;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Authorization;
import dev.hatchway.identity.Authorization.Subject;
import dev.hatchway.identity.CurrentActor;
import dev.hatchway.identity.Permission;
import dev.hatchway.programme.Programme;
import dev.hatchway.programme.Programmes;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;

/** The programmes whose people the reader may see, and what they may do there. */
@RequestScoped
class Visited {

  /** A programme as a reader visits it. */
  record Place(Actor actor, Programme programme, boolean manages, boolean plans) {

    public String code() {
      return programme.code();
    }

    public String name() {
      return programme.name();
    }
  }

  private final CurrentActor currentActor;
  private final Programmes programmes;
  private final Authorization authorization;

  Visited(CurrentActor currentActor, Programmes programmes, Authorization authorization) {
    this.currentActor = currentActor;
    this.programmes = programmes;
    this.authorization = authorization;
  }

  /** FORBIDDEN unless one may see the programme's people; NOT_FOUND where there is none. */
  Place in(String code) {
    Programme programme = programmes.withCode(code);
    authorization.require(actor(), Permission.READ_PEOPLE, subject(programme));
    return place(programme);
  }

  /** As {@link #in}, for those who may change something about its people. */
  Place managing(String code) {
    Place place = in(code);
    authorization.require(actor(), Permission.MANAGE_PEOPLE, subject(place.programme()));
    return place;
  }

  /** FORBIDDEN where it is none. */
  List<Place> all() {
    if (!mayFound()) {
      authorization.require(
          actor(), Permission.READ_PEOPLE, Subject.inProgramme("people", "all", null));
    }
    return programmes.all().stream()
        .filter(programme -> allows(Permission.READ_PEOPLE, programme))
        .map(this::place)
        .toList();
  }

  boolean mayFound() {
    return authorization.allows(
        actor(), Permission.ADMINISTER_INSTALLATION, Subject.inProgramme("programme", "new", null));
  }

  Actor actor() {
    return currentActor.get();
  }

  private Place place(Programme programme) {
    return new Place(
        actor(),
        programme,
        allows(Permission.MANAGE_PEOPLE, programme),
        allows(Permission.PLAN_PROGRAMME, programme));
  }

  private boolean allows(Permission permission, Programme programme) {
    return authorization.allows(actor(), permission, subject(programme));
  }

  private static Subject subject(Programme programme) {
    return Subject.inProgramme("programme", programme.code(), programme.id());
  }
}
