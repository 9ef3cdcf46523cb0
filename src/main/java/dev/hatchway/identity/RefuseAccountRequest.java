package dev.hatchway.identity;

import dev.hatchway.platform.Command;
import java.util.UUID;

/** Ends a request that is not to be confirmed: refused by another administrator, or withdrawn. */
@Command
public class RefuseAccountRequest {

  private final AccountRequests requests;
  private final RequestAccess access;

  RefuseAccountRequest(AccountRequests requests, RequestAccess access) {
    this.requests = requests;
    this.access = access;
  }

  /** FORBIDDEN to whoever neither asked nor could confirm; INVALID_STATE where it has ended. */
  public void refuse(Actor actor, UUID requestId) {
    AccountRequest request = requests.toDecide(requestId);
    boolean own = actor.id().equals(request.askedBy());
    if (!own) {
      access.require(actor, request);
    }
    requests.end(
        request, own ? AccountRequest.Outcome.WITHDRAWN : AccountRequest.Outcome.REFUSED, actor);
  }
}
