package dev.hatchway.rules.authoring;

import dev.hatchway.rules.runtime.PastReleases;
import dev.hatchway.rules.runtime.PastReleases.Numbered;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Approved proposals whose release a node could not build. */
@ApplicationScoped
class FailedProposals {

  private final PastReleases releases;
  private final ReleaseApprovals approvals;

  FailedProposals(PastReleases releases, ReleaseApprovals approvals) {
    this.releases = releases;
    this.approvals = approvals;
  }

  /** Of a programme, by the proposal. */
  Map<UUID, Proposal.Failure> of(UUID programmeId) {
    List<Numbered> failed = releases.of(programmeId).stream().filter(Numbered::isFailed).toList();
    if (failed.isEmpty()) {
      return Map.of();
    }
    var words = approvals.of(programmeId);
    Map<UUID, Proposal.Failure> found = new HashMap<>();
    for (Numbered one : failed) {
      var approval = words.get(one.number());
      if (approval != null && approval.proposalId() != null) {
        found.put(approval.proposalId(), new Proposal.Failure(one.number(), one.failure()));
      }
    }
    return found;
  }
}
