package dev.hatchway.identity;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What waits for a second administrator, for those who asked or may confirm. */
@Singleton
public class WaitingRequests {

  /**
   * A change that waits.
   *
   * @param asked ROLE, PASSWORD, ENABLE or INSTALLATION
   * @param programmeId null unless it is about a role
   * @param role null unless it is about one
   * @param own whether the reader asked for it
   */
  public record Waiting(
      UUID id,
      String asked,
      String username,
      String displayName,
      UUID programmeId,
      Role role,
      UUID partnerId,
      String askedBy,
      Instant askedAt,
      Instant openUntil,
      boolean own) {}

  private final AccountRequests requests;
  private final RequestAccess access;
  private final Accounts accounts;

  WaitingRequests(AccountRequests requests, RequestAccess access, Accounts accounts) {
    this.requests = requests;
    this.access = access;
    this.accounts = accounts;
  }

  /** What the reader asked for, or may confirm; the oldest first. */
  public List<Waiting> of(Actor actor) {
    return requests.open().stream()
        .filter(r -> actor.id().equals(r.askedBy()) || access.allows(actor, r))
        .map(r -> waiting(actor, r))
        .toList();
  }

  /** The same about one person. */
  public List<Waiting> about(Actor actor, String username) {
    return of(actor).stream().filter(waiting -> waiting.username().equals(username)).toList();
  }

  private Waiting waiting(Actor actor, AccountRequest request) {
    boolean ofRole = request.kind() == AccountRequest.Kind.ROLE;
    Actor.Membership membership = request.membership();
    return new Waiting(
        request.id(),
        request.kind().name(),
        request.person().username(),
        request.person().displayName(),
        ofRole ? membership.programmeId() : null,
        ofRole ? membership.role() : null,
        ofRole ? membership.partnerId() : null,
        accounts.withId(request.askedBy()).displayName(),
        request.askedAt(),
        request.openUntil(),
        actor.id().equals(request.askedBy()));
  }
}
