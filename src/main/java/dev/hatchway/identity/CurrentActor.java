package dev.hatchway.identity;

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

  public Actor get() {
    if (actor == null) {
      actor = actors.named(identity.getPrincipal().getName());
    }
    return actor;
  }

  public boolean isAnonymous() {
    return identity.isAnonymous();
  }
}
