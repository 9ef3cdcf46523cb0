package dev.hatchway.rules.facts;

/** What a partner asks of a startup before its resource can be used. */
public enum ResourceCondition {
  COMPANY_REGISTERED,
  PROTOTYPE_EXISTS,
  PATENT_FILED,
  HARDWARE_PRODUCT,
  SOFTWARE_PRODUCT,
  REVENUE_EXISTS
}
