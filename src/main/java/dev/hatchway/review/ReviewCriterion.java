package dev.hatchway.review;

/** What a reviewer scores, each from 1 (poor) to 5 (outstanding). */
public enum ReviewCriterion {
  TEAM("team"),
  PRODUCT("product"),
  MARKET("market"),
  FEASIBILITY("feasibility"),
  PARTNER_FIT("partnerFit");

  static final int LEAST = 1;
  static final int MOST = 5;

  private final String field;

  ReviewCriterion(String field) {
    this.field = field;
  }

  /** Name of the criterion's field in forms and in the API. */
  String field() {
    return field;
  }

  String commentField() {
    return field + "Comment";
  }
}
