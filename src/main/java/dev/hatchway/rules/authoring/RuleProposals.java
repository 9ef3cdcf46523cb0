package dev.hatchway.rules.authoring;

import dev.hatchway.platform.CommandRejected;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The proposals in the database, with how they ended. */
@ApplicationScoped
class RuleProposals {

  /** A proposal, its draft, and its closing, which is null while it waits. */
  record Found(RuleProposal proposal, RuleDraft draft, ProposalClosing closing) {

    Proposal with(String programmeCode) {
      return proposal.with(programmeCode, draft.title(), closing);
    }
  }

  private static final String SELECT =
      "select p, d, c from RuleProposal p join RuleDraft d on d.id = p.draftId"
          + " left join ProposalClosing c on c.proposalId = p.id where ";

  private final EntityManager entities;

  RuleProposals(EntityManager entities) {
    this.entities = entities;
  }

  void add(RuleProposal proposal) {
    entities.persist(proposal);
    entities.flush();
  }

  void close(ProposalClosing closing) {
    entities.persist(closing);
    entities.flush();
  }

  /** NOT_FOUND where there is none. */
  Found withId(UUID id) {
    return find("p.id = ?1", id).stream()
        .findFirst()
        .orElseThrow(() -> CommandRejected.notFound("proposal", id));
  }

  /** Everyone who has ever proposed the draft. */
  List<UUID> proposersOf(UUID draftId) {
    return entities
        .createQuery(
            "select distinct proposedById from RuleProposal where draftId = :draft", UUID.class)
        .setParameter("draft", draftId)
        .getResultList();
  }

  Optional<Found> newestOf(UUID draftId) {
    return find("p.draftId = ?1 order by p.proposedAt desc", draftId).stream().findFirst();
  }

  /** Those that wait first, then the newest. */
  List<Found> of(UUID programmeId) {
    return find(
        "p.programmeId = ?1 order by case when c.proposalId is null then 0 else 1 end,"
            + " p.proposedAt desc",
        programmeId);
  }

  /** How many wait in any of the programmes. */
  long waiting(Collection<UUID> programmes) {
    return programmes.isEmpty()
        ? 0
        : entities
            .createQuery(
                "select count(p) from RuleProposal p where p.programmeId in :programmes and not"
                    + " exists (select 1 from ProposalClosing c where c.proposalId = p.id)",
                Long.class)
            .setParameter("programmes", programmes)
            .getSingleResult();
  }

  private List<Found> find(String which, UUID key) {
    return entities
        .createQuery(SELECT + which, Object[].class)
        .setParameter(1, key)
        .getResultStream()
        .map(r -> new Found((RuleProposal) r[0], (RuleDraft) r[1], (ProposalClosing) r[2]))
        .toList();
  }
}
