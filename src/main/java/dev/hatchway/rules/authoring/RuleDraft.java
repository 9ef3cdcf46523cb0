package dev.hatchway.rules.authoring;

import dev.hatchway.identity.Actor;
import dev.hatchway.platform.CommandRejected;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A draft as it is kept; whoever changes it holds its row. */
@Entity
@Table(name = "rule_draft")
class RuleDraft {

  @Id private UUID id;

  @Column(name = "programme_id")
  private UUID programmeId;

  private String title;

  @Column(name = "author_id")
  private UUID authorId;

  private String author;

  @Column(name = "base_hash")
  private String baseHash;

  @Enumerated(EnumType.STRING)
  private DraftState state;

  private long revision;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "changed_at")
  private Instant changedAt;

  protected RuleDraft() {}

  /** An open draft that says what its base says. */
  RuleDraft(UUID id, UUID programmeId, String title, Actor author, String baseHash, Instant now) {
    this.id = id;
    this.programmeId = programmeId;
    this.title = title;
    this.authorId = author.id();
    this.author = author.username();
    this.baseHash = baseHash;
    this.state = DraftState.OPEN;
    this.createdAt = now;
    this.changedAt = now;
  }

  /** Moves along one edge of {@link DraftTransitions}; INVALID_STATE where there is none. */
  void advance(DraftEvent event, Instant now) {
    state =
        DraftTransitions.after(state, event)
            .orElseThrow(
                () ->
                    CommandRejected.invalidState(
                        "draft", id, "refusal.draft-state", title, state, event));
    changedAt = now;
  }

  /** INVALID_STATE unless its files may be changed. */
  void requireOpen() {
    if (state != DraftState.OPEN) {
      throw CommandRejected.invalidState("draft", id, "refusal.draft-closed", title, state);
    }
  }

  /** Counts one more change, and gives its number. */
  long change(Instant now) {
    changedAt = now;
    return ++revision;
  }

  /** Stands on another release from now on. */
  void rebase(String hash) {
    baseHash = hash;
  }

  Draft with(String programmeCode) {
    return new Draft(
        id,
        programmeId,
        programmeCode,
        title,
        author,
        baseHash,
        state,
        revision,
        createdAt,
        changedAt);
  }

  UUID id() {
    return id;
  }

  UUID programmeId() {
    return programmeId;
  }

  UUID authorId() {
    return authorId;
  }

  String author() {
    return author;
  }

  String title() {
    return title;
  }

  String baseHash() {
    return baseHash;
  }

  DraftState state() {
    return state;
  }

  long revision() {
    return revision;
  }
}
