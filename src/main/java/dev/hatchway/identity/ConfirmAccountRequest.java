package dev.hatchway.identity;

import dev.hatchway.platform.Command;
import java.util.UUID;

/** A second administrator confirms what another asked for, and it is done. */
@Command
public class ConfirmAccountRequest {

  private final AccountRequests requests;
  private final RequestAccess access;
  private final GiveRole giveRole;
  private final SetPassword setPassword;
  private final EnablePerson enablePerson;
  private final NameInstallationAdministrator nameAdministrator;

  ConfirmAccountRequest(
      AccountRequests requests,
      RequestAccess access,
      GiveRole giveRole,
      SetPassword setPassword,
      EnablePerson enablePerson,
      NameInstallationAdministrator nameAdministrator) {
    this.requests = requests;
    this.access = access;
    this.giveRole = giveRole;
    this.setPassword = setPassword;
    this.enablePerson = enablePerson;
    this.nameAdministrator = nameAdministrator;
  }

  /**
   * FORBIDDEN to who asked, who is meant, and whoever could not have asked; INVALID_STATE where it
   * has ended, or who asked may no more.
   */
  public void confirm(Actor actor, UUID requestId) {
    AccountRequest request = requests.toDecide(requestId);
    access.require(actor, request);
    carryOut(request, DoneBy.both(access.asker(request), actor));
    requests.end(request, AccountRequest.Outcome.CONFIRMED, actor);
  }

  private void carryOut(AccountRequest request, DoneBy by) {
    Person person = request.person();
    switch (request.kind()) {
      case ROLE -> giveRole.carryOut(by, person, request.membership());
      case PASSWORD -> setPassword.carryOut(by, person, request.password());
      case ENABLE -> enablePerson.carryOut(by, person);
      case INSTALLATION -> nameAdministrator.carryOut(by, person);
    }
  }
}
