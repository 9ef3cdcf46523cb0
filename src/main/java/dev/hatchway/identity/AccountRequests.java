package dev.hatchway.identity;

import dev.hatchway.platform.AuditTrail;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.Ids;
import dev.hatchway.platform.Time;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** What was asked of a second administrator. */
@Singleton
class AccountRequests {

  private static final String OPEN = "r.outcome is null and r.openUntil > :now";

  private final EntityManager entities;
  private final AuditTrail audit;
  private final Time time;

  AccountRequests(EntityManager entities, AuditTrail audit, Time time) {
    this.entities = entities;
    this.audit = audit;
    this.time = time;
  }

  /** CONFLICT where the same is asked for already. A password takes the place of an older one. */
  void ask(AccountRequest request, Actor actor) {
    Instant now = time.instant();
    of(request.person().id()).stream()
        .filter(other -> isSame(other, request))
        .forEach(other -> makeRoom(other, request, actor));
    entities.flush();
    entities.persist(request.asked(Ids.next(now), actor.id(), now));
    record("person.request-made", request, actor);
  }

  /** Everything that waits, the oldest first. */
  List<AccountRequest> open() {
    return entities
        .createQuery(
            "from AccountRequest r join fetch r.person where " + OPEN + " order by r.askedAt, r.id",
            AccountRequest.class)
        .setParameter("now", time.instant())
        .getResultList();
  }

  /** Whether a role that decides waits for the person, anywhere. */
  boolean isAwaited(UUID person) {
    return of(person).stream()
        .anyMatch(r -> r.isOpen(time.instant()) && r.kind() != AccountRequest.Kind.PASSWORD);
  }

  /** Locks it; NOT_FOUND where there is none, INVALID_STATE where it has ended. */
  AccountRequest toDecide(UUID id) {
    AccountRequest request =
        entities.find(AccountRequest.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (request == null) {
      throw CommandRejected.notFound("request", id);
    }
    if (!request.isOpen(time.instant())) {
      throw CommandRejected.invalidState("request", id, "refusal.request-ended");
    }
    return request;
  }

  void end(AccountRequest request, AccountRequest.Outcome outcome, Actor actor) {
    request.end(outcome, actor.isSystem() ? null : actor.id(), time.instant());
    record("person.request-" + outcome.name().toLowerCase(Locale.ROOT), request, actor);
  }

  /** Ends those that nobody confirmed in time. */
  void lapse() {
    entities
        .createQuery(
            "from AccountRequest r where r.outcome is null and r.openUntil <= :now",
            AccountRequest.class)
        .setParameter("now", time.instant())
        .getResultList()
        .forEach(request -> end(request, AccountRequest.Outcome.LAPSED, Actor.SYSTEM));
  }

  private List<AccountRequest> of(UUID person) {
    return entities
        .createQuery(
            "from AccountRequest r where r.person.id = :person and r.outcome is null",
            AccountRequest.class)
        .setParameter("person", person)
        .getResultList();
  }

  private void makeRoom(AccountRequest older, AccountRequest request, Actor actor) {
    if (!older.isOpen(time.instant())) {
      end(older, AccountRequest.Outcome.LAPSED, Actor.SYSTEM);
    } else if (request.kind() == AccountRequest.Kind.PASSWORD) {
      end(older, AccountRequest.Outcome.WITHDRAWN, actor);
    } else {
      throw CommandRejected.conflict(
          "request", older.id(), "refusal.request-made", request.person().displayName());
    }
  }

  private static boolean isSame(AccountRequest one, AccountRequest other) {
    return one.kind() == other.kind()
        && (one.kind() != AccountRequest.Kind.ROLE || one.membership().equals(other.membership()));
  }

  private void record(String action, AccountRequest request, Actor actor) {
    boolean ofRole = request.kind() == AccountRequest.Kind.ROLE;
    Map<String, Object> detail = new HashMap<>();
    if (ofRole) {
      detail.putAll(AccountChanges.detail(request.membership()));
    }
    detail.put("asked", request.kind());
    audit.record(
        new AuditTrail.Event(
                actor.username(),
                action,
                "person",
                request.person().id().toString(),
                null,
                null,
                detail)
            .in(ofRole ? request.membership().programmeId() : null));
  }
}
