package dev.hatchway.identity;

import dev.hatchway.platform.CommandRejected;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;

/** The actor of the current request, read from the database once a request. */
@RequestScoped
public class CurrentActor {

  private final SecurityIdentity identity;
  private final Actors actors;
  private Actor actor;

  CurrentActor(SecurityIdentity identity, Actors actors) {
    this.identity = identity;
    this.actors = actors;
  }

  /** FORBIDDEN where the account was disabled, also in the middle of a session. */
  public Actor get() {
    if (isDisabled()) {
      String username = identity.getPrincipal().getName();
      throw CommandRejected.forbidden("person", username, "refusal.account-disabled");
    }
    if (actor == null) {
      actor = actors.named(identity.getPrincipal().getName());
    }
    return actor;
  }

  public boolean isAnonymous() {
    return identity.isAnonymous() || isDisabled();
  }

  private boolean isDisabled() {
    return identity.hasRole(Person.DISABLED);
  }
}
