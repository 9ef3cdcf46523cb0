package dev.hatchway.rules.authoring;

import dev.hatchway.identity.Actor;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A proposal as it is kept; it never changes. */
@Entity
@Table(name = "rule_proposal")
class RuleProposal {

  @Id private UUID id;

  @Column(name = "draft_id")
  private UUID draftId;

  @Column(name = "programme_id")
  private UUID programmeId;

  private long revision;

  @Column(name = "base_hash")
  private String baseHash;

  private String hash;
  private String message;

  @Column(name = "effective_at")
  private Instant effectiveAt;

  @Column(name = "proposed_by_id")
  private UUID proposedById;

  @Column(name = "proposed_by")
  private String proposedBy;

  @Column(name = "proposed_at")
  private Instant proposedAt;

  protected RuleProposal() {}

  RuleProposal(
      UUID id, RuleDraft draft, String hash, String message, Instant effectiveAt, Actor by) {
    this.id = id;
    this.draftId = draft.id();
    this.programmeId = draft.programmeId();
    this.revision = draft.revision();
    this.baseHash = draft.baseHash();
    this.hash = hash;
    this.message = message;
    this.effectiveAt = effectiveAt;
    this.proposedById = by.id();
    this.proposedBy = by.username();
  }

  RuleProposal proposedAt(Instant now) {
    proposedAt = now;
    return this;
  }

  Proposal with(String programmeCode, String title, ProposalClosing closing) {
    return new Proposal(
        id,
        draftId,
        programmeId,
        programmeCode,
        title,
        revision,
        baseHash,
        hash,
        message,
        effectiveAt,
        proposedBy,
        proposedAt,
        closing == null ? null : closing.view(),
        null);
  }

  UUID id() {
    return id;
  }

  UUID draftId() {
    return draftId;
  }

  UUID programmeId() {
    return programmeId;
  }

  long revision() {
    return revision;
  }

  String baseHash() {
    return baseHash;
  }

  String message() {
    return message;
  }

  Instant effectiveAt() {
    return effectiveAt;
  }

  UUID proposedById() {
    return proposedById;
  }
}
