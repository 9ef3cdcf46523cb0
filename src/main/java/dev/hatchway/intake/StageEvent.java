package dev.hatchway.intake;

/** What moves an application from one stage to the next; the edges of {@link StageTransitions}. */
public enum StageEvent {
  SUBMIT,
  REFER_TO_PERSON,
  PASS_SCREENING,
  REJECT,
  APPEAL,
  DISMISS_APPEAL,
  RECONSIDER,
  CONVENE_COMMITTEE,
  WAITLIST,
  ACCEPT,
  MATCH_AGAIN,
  MAKE_OFFER,
  FIND_NO_PARTNER,
  ACCEPT_OFFER,
  DECLINE_OFFER,
  LAPSE,
  GRADUATE,
  LEAVE,
  WITHDRAW
}
