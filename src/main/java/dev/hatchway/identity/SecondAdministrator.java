package dev.hatchway.identity;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Four eyes on who decides: a role that decides or approves, the password and the account of
 * whoever has one, and the administrators of the installation take a second administrator. As long
 * as there has never been another one who could, the only one acts alone, and the audit trail says
 * so.
 */
@Singleton
class SecondAdministrator {

  private static final String OTHERS =
      """
      select count(p) from Person p
      where p.id <> :actor and (p.email is null or p.email <> :email)
        and (exists (select 1 from Membership m
                     where m.person = p and m.role = :administrator and m.programmeId in :programmes)
          or exists (select 1 from FormerMembership f
                     where f.person = p and f.role = :administrator and f.programmeId in :programmes)
          or exists (select 1 from InstallationAdministrator a where a.person = p))
      """;

  private final AccountRequests requests;
  private final AccountAccess access;
  private final Accounts accounts;
  private final EntityManager entities;

  SecondAdministrator(
      AccountRequests requests, AccountAccess access, Accounts accounts, EntityManager entities) {
    this.requests = requests;
    this.access = access;
    this.accounts = accounts;
    this.entities = entities;
  }

  /** Makes the change and gives true, or keeps the request for a second administrator. */
  boolean confirmsOr(AccountRequest request, Actor actor, Consumer<DoneBy> change) {
    if (actor.isSystem() || !isNeeded(request)) {
      change.accept(DoneBy.one(actor));
      return true;
    }
    if (hasBeenTheOnlyOne(actor, request)) {
      change.accept(DoneBy.theOnlyOne(actor));
      return true;
    }
    requests.ask(request, actor);
    return false;
  }

  /** Whether the two are one person, by account or by e-mail address. */
  boolean isSame(UUID one, UUID other) {
    if (one.equals(other)) {
      return true;
    }
    String address = accounts.withId(one).email();
    return address != null && Objects.equals(address, accounts.withId(other).email());
  }

  private boolean isNeeded(AccountRequest request) {
    return switch (request.kind()) {
      case ROLE -> request.membership().role().decides();
      case PASSWORD, ENABLE -> decides(request.person());
      case INSTALLATION -> true;
    };
  }

  private boolean decides(Person person) {
    Actor actor = person.toActor();
    return actor.administersInstallation()
        || actor.memberships().stream().anyMatch(held -> held.role().decides())
        || requests.isAwaited(person.id());
  }

  private boolean hasBeenTheOnlyOne(Actor actor, AccountRequest request) {
    String address = accounts.withId(actor.id()).email();
    return entities
            .createQuery(OTHERS, Long.class)
            .setParameter("actor", actor.id())
            .setParameter("email", address == null ? "" : address)
            .setParameter("administrator", Role.ADMINISTRATOR)
            .setParameter("programmes", programmes(request))
            .getSingleResult()
        == 0;
  }

  private Set<UUID> programmes(AccountRequest request) {
    return switch (request.kind()) {
      case ROLE -> Set.of(request.membership().programmeId());
      case PASSWORD, ENABLE -> access.programmesOf(request.person().id());
      case INSTALLATION -> Set.of();
    };
  }
}
