package dev.hatchway.rules.facts;

/** What a startup can ask the programme's partners for. */
public enum NeedKind {
  INDUSTRIAL_DESIGN,
  PATENT_DEVELOPMENT,
  SUPPLY_CHAIN,
  CLOUD_CREDITS,
  CHINA_MARKET_ACCESS,
  HARDWARE_PLATFORM,
  INVESTMENT,
  OUTSOURCED_SERVICES
}
