package dev.hatchway.people;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Actors;
import dev.hatchway.identity.GiveRole;
import dev.hatchway.identity.Role;
import dev.hatchway.identity.TakeRole;
import dev.hatchway.programme.Programme;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Gives and takes roles of a programme as people name them: by username and partner's code. */
@ApplicationScoped
public class RoleChanges {

  private final Actors actors;
  private final Members members;
  private final GiveRole giveRole;
  private final TakeRole takeRole;

  RoleChanges(Actors actors, Members members, GiveRole giveRole, TakeRole takeRole) {
    this.actors = actors;
    this.members = members;
    this.giveRole = giveRole;
    this.takeRole = takeRole;
  }

  /**
   * Also to somebody who so far is in other programmes only. Gives whether it is done; false where
   * a second administrator is to confirm it.
   */
  public boolean give(
      Actor actor, Programme programme, String username, Role role, String partner) {
    return giveRole.give(actor, idOf(username), membership(programme, role, partner));
  }

  public void take(Actor actor, Programme programme, String username, Role role, String partner) {
    takeRole.take(actor, idOf(username), membership(programme, role, partner));
  }

  /** INVALID_ARGUMENT where the programme has no partner with this code. */
  public Actor.Membership membership(Programme programme, Role role, String partner) {
    return new Actor.Membership(programme.id(), role, members.partner(programme, partner));
  }

  private UUID idOf(String username) {
    return actors.named(username).id();
  }
}
