package dev.hatchway.intake;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Actors;
import dev.hatchway.identity.Password;
import dev.hatchway.identity.RegisterPerson;
import dev.hatchway.identity.Role;
import dev.hatchway.platform.Ids;
import dev.hatchway.platform.Step;
import dev.hatchway.platform.Time;
import dev.hatchway.programme.Cohort;
import dev.hatchway.programme.Programme;
import dev.hatchway.rules.runtime.PublishRelease;
import dev.hatchway.rules.runtime.ShippedRules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A programme of its own for each test, with an open cohort and people who log in. */
@ApplicationScoped
@Step
public class IntakeCast {

  // hashed once: a hash takes a good part of a second
  private static final Password KEPT = Password.of("secret");

  /** A programme and its people; usernames are unique, every password is {@code secret}. */
  public record Stage(
      UUID programmeId, String code, UUID cohortId, Actor ana, Actor ben, Actor mei, Actor aud) {}

  private final EntityManager entities;
  private final RegisterPerson register;
  private final Actors actors;
  private final PublishRelease publish;
  private final ShippedRules shipped;
  private final Time time;

  IntakeCast(
      EntityManager entities,
      RegisterPerson register,
      Actors actors,
      PublishRelease publish,
      ShippedRules shipped,
      Time time) {
    this.entities = entities;
    this.register = register;
    this.actors = actors;
    this.publish = publish;
    this.shipped = shipped;
    this.time = time;
  }

  /** Ana and Ben apply, Mei manages, Aud audits, three review; the shipped rules are live. */
  public Stage open() {
    return between(time.today().minusDays(10), time.today().plusDays(10));
  }

  public Stage closed() {
    return between(time.today().minusDays(30), time.today().minusDays(10));
  }

  private Stage between(LocalDate from, LocalDate to) {
    UUID id = Ids.next(time.instant());
    String code = "t" + id.toString().replace("-", "").substring(20);
    entities.persist(new Programme(id, code, "Test programme " + code, time.instant()));
    UUID cohort = Ids.next(time.instant());
    entities.persist(new Cohort(cohort, id, "c1", "First cohort", from, to, 20));
    entities.flush();
    publish.publish(Actor.SYSTEM, id, shipped.files());
    for (String reviewer : List.of("rex", "ria", "rob")) {
      person(reviewer, id, code, Role.REVIEWER);
    }
    return new Stage(
        id,
        code,
        cohort,
        person("ana", id, code, Role.APPLICANT),
        person("ben", id, code, Role.APPLICANT),
        person("mei", id, code, Role.MANAGER),
        person("aud", id, code, Role.AUDITOR));
  }

  private Actor person(String name, UUID programme, String code, Role role) {
    String username = name + "-" + code;
    register.register(
        Actor.SYSTEM,
        new RegisterPerson.NewPerson(
            username, KEPT, name, null, List.of(new Actor.Membership(programme, role, null))));
    return actors.named(username);
  }
}
