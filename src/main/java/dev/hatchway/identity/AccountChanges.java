package dev.hatchway.identity;

import dev.hatchway.platform.AuditTrail;
import dev.hatchway.platform.Ids;
import dev.hatchway.platform.Time;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.Map;

/** Keeps what was done to an account: for the audit trail, and for the person's next page. */
@Singleton
class AccountChanges {

  private final AuditTrail audit;
  private final EntityManager entities;
  private final Time time;

  AccountChanges(AuditTrail audit, EntityManager entities, Time time) {
    this.audit = audit;
    this.entities = entities;
    this.time = time;
  }

  void keep(
      DoneBy by,
      String action,
      Person person,
      AccountNotice.Kind notice,
      Map<String, Object> detail) {
    audit.record(event(by, action, person, detail));
    tell(by, notice(by, person, notice));
  }

  /** The same about a role. */
  void keep(
      DoneBy by,
      String action,
      Person person,
      AccountNotice.Kind notice,
      Actor.Membership membership) {
    note(by, action, person, membership);
    tell(by, notice(by, person, notice).about(membership));
  }

  /** For the audit trail only. */
  void note(DoneBy by, String action, Person person, Actor.Membership membership) {
    audit.record(event(by, action, person, detail(membership)).in(membership.programmeId()));
  }

  /** People know what they did themselves, and that they came by themselves. */
  private void tell(DoneBy by, AccountNotice notice) {
    if (!by.actor().isSystem()) {
      entities.persist(notice);
    }
  }

  private AccountNotice notice(DoneBy by, Person person, AccountNotice.Kind kind) {
    var now = time.instant();
    return new AccountNotice(Ids.next(now), person.id(), kind, by, now);
  }

  private static AuditTrail.Event event(
      DoneBy by, String action, Person person, Map<String, Object> detail) {
    return new AuditTrail.Event(
        by.actor().username(),
        action,
        "person",
        person.id().toString(),
        null,
        null,
        by.with(detail));
  }

  static Map<String, Object> detail(Actor.Membership membership) {
    Map<String, Object> detail = new HashMap<>();
    detail.put("role", membership.role());
    detail.put("programme", membership.programmeId());
    if (membership.partnerId() != null) {
      detail.put("partner", membership.partnerId());
    }
    return detail;
  }
}
