package dev.hatchway.routing;

/** Where a referral to a partner stands. */
public enum ReferralStatus {
  SENT,
  ACCEPTED,
  DECLINED,
  LAPSED,
  WITHDRAWN
}
