package dev.hatchway.rules.authoring;

/** How a proposal ended. */
public enum ProposalOutcome {
  APPROVED(DraftEvent.APPROVE),
  RETURNED(DraftEvent.RETURN),
  WITHDRAWN(DraftEvent.WITHDRAW);

  private final DraftEvent event;

  ProposalOutcome(DraftEvent event) {
    this.event = event;
  }

  /** What this is to the draft. */
  DraftEvent event() {
    return event;
  }
}
