package dev.hatchway.routing;

/** What moves a referral on; the edges of {@link ReferralTransitions}. */
enum ReferralEvent {
  ACCEPT,
  DECLINE,
  LAPSE,
  WITHDRAW
}
