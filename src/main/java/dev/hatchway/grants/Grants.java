package dev.hatchway.grants;

import dev.hatchway.identity.Actor;
import java.util.List;
import java.util.UUID;

/** The grants of an application; routing implements it. */
public interface Grants {

  /** What partners granted and still hold for the application, by need. */
  List<Grant> of(UUID applicationId);

  /** One grant; NOT_FOUND where there is none. */
  Grant withId(UUID id);

  /** Ends one grant and gives its share back to its partner, in the caller's transaction. */
  void withdraw(Actor actor, UUID grantId, String reason);

  /** Gives all shares of the application back to their partners, in the caller's transaction. */
  void release(Actor actor, UUID applicationId, String reason);
}
