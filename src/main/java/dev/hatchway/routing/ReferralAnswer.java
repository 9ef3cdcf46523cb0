package dev.hatchway.routing;

/** What a partner says to a referral. */
public enum ReferralAnswer {
  ACCEPT,
  DECLINE
}
