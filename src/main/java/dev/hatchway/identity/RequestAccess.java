package dev.hatchway.identity;

import dev.hatchway.platform.CommandRejected;
import jakarta.inject.Singleton;

/** Who may confirm or refuse what an administrator asked for. */
@Singleton
class RequestAccess {

  private final AccountAccess access;
  private final InstallationAdministrators administrators;
  private final SecondAdministrator second;
  private final Actors actors;

  RequestAccess(
      AccountAccess access,
      InstallationAdministrators administrators,
      SecondAdministrator second,
      Actors actors) {
    this.access = access;
    this.administrators = administrators;
    this.second = second;
    this.actors = actors;
  }

  /**
   * FORBIDDEN unless the actor could have asked for it as well, or administers the installation;
   * and to whoever asked or is meant, by any account of theirs.
   */
  void require(Actor actor, AccountRequest request) {
    if (!actor.administersInstallation()) {
      requireRights(actor, request);
    }
    if (second.isSame(actor.id(), request.askedBy())) {
      throw forbidden(request, "refusal.request-own");
    }
    if (second.isSame(actor.id(), request.person().id())) {
      throw forbidden(request, "refusal.request-about-you");
    }
  }

  boolean allows(Actor actor, AccountRequest request) {
    try {
      require(actor, request);
      return true;
    } catch (CommandRejected refused) {
      return false;
    }
  }

  /** Who asked, where they still may; INVALID_STATE where their role is gone, or they are. */
  Actor asker(AccountRequest request) {
    Actor asker = actors.enabled(request.askedBy()).orElseThrow(() -> askerGone(request));
    try {
      requireRights(asker, request);
    } catch (CommandRejected gone) {
      throw askerGone(request);
    }
    return asker;
  }

  private void requireRights(Actor actor, AccountRequest request) {
    switch (request.kind()) {
      case ROLE -> access.requireRoles(actor, request.person(), request.membership().programmeId());
      case PASSWORD, ENABLE -> access.require(actor, request.person());
      case INSTALLATION -> administrators.require(actor, request.person().username());
    }
  }

  private static CommandRejected askerGone(AccountRequest request) {
    return CommandRejected.invalidState("request", request.id(), "refusal.request-asker-gone");
  }

  private static CommandRejected forbidden(AccountRequest request, String reason) {
    return CommandRejected.forbidden("request", request.id(), reason);
  }
}
