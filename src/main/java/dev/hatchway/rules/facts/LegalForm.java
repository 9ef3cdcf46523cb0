package dev.hatchway.rules.facts;

/** How a business is registered. */
public enum LegalForm {
  NOT_REGISTERED,
  SOLE_TRADER,
  PARTNERSHIP,
  LIMITED_COMPANY,
  PUBLIC_COMPANY,
  NON_PROFIT
}
