package dev.hatchway.intake.importing;

import java.util.regex.Pattern;

/** What a column of a file can be: a part of the profile, with the headers that usually name it. */
public enum TargetField {
  COMPANY_NAME(
      "(?:company|startup|business|organi[sz]ation|firm|venture|applicant)(?: name)?|(?:legal|company|registered) name|name|公司(?:名称|名稱)?|企业名称|企業名稱"),
  COUNTRY("(?!.*market).*\\b(?:country|nation)\\b.*|国家|國家|国别|國別"),
  STATE("(?:.*\\b)?(?:us|u s) state(?:\\b.*)?|state|headquarters state"),
  CITY("(?:.*\\b)?(?:city|town)(?:\\b.*)?|城市"),
  FOUNDED_YEAR(
      "(?:.*\\b)?(?:found(?:ed|ing)|established|incorporated|incorporation|inception)(?:\\b.*)?|成立.*|创立.*"),
  LEGAL_FORM("legal form|company type|entity type|legal (?:type|status|structure)"),
  EMPLOYEES("(?:.*\\b)?(?:employees|staff|headcount|team size|fte)(?:\\b.*)?|员工.*|員工.*"),
  TURNOVER("(?:.*\\b)?(?:turnover|revenues?|annual sales)(?:\\b.*)?|营业额|營業額|年收入"),
  BALANCE_SHEET("(?:.*\\b)?(?:balance sheet|total assets)(?:\\b.*)?"),
  PAID_IN_CAPITAL(
      "(?:.*\\b)?(?:paid in capital|paid up capital|registered capital|share capital)(?:\\b.*)?|注册资本|實收資本額?"),
  LARGE_OWNERSHIP("(?:.*\\b)?(?:ownership|owned by)(?:\\b.*)?"),
  CATEGORIES(
      "(?:.*\\b)?(?:categor(?:y|ies)|sectors?|industry|industries|tags|vertical)(?:\\b.*)?|行业|行業|类别|類別"),
  PRODUCT_KIND("(?:product )?(?:kind|type)|hardware or software"),
  PRODUCT_STAGE("(?:.*\\b)?(?:product stage|stage|maturity)"),
  PATENTS_FILED("(?:.*\\b)?patents? (?:filed|pending|applications?)|patents"),
  PATENTS_GRANTED("(?:.*\\b)?patents? granted|granted patents"),
  PATENTS_LICENSED("(?:.*\\b)?patents? licen[sc]ed"),
  RAISED("(?:.*\\b)?(?:raised|funding|investment received|rounds)(?:\\b.*)?|融资.*|募資.*"),
  NEEDS(
      "(?:.*\\b)?(?:needs?|looking for|resources (?:asked|wanted|needed).*|seeking)(?:\\b.*)?|需求"),
  MARKETS("(?:.*\\b)?(?:target markets?|markets?)(?:\\b.*)?|市场|市場"),
  DESCRIPTION(
      "(?:.*\\b)?(?:description|about|summary|pitch|what (?:they|we|you) do)(?:\\b.*)?|描述|简介|簡介|说明"),
  WEBSITE("(?:.*\\b)?(?:website|web site|url|homepage|home page|web|domain)(?:\\b.*)?|网站|網站|网址|網址"),
  OPERATING_STATUS("(?:operating |company )?(?:status|satus|state of operation)");

  private final Pattern headers;

  TargetField(String headers) {
    this.headers = Pattern.compile(headers);
  }

  /** Whether a header, in lower case and without punctuation, names this field. */
  boolean isNamedBy(String header) {
    return headers.matcher(header).matches();
  }

  /** Whether amounts in this column may need a currency that only the one who imports knows. */
  public boolean isMoney() {
    return switch (this) {
      case TURNOVER, BALANCE_SHEET, PAID_IN_CAPITAL, RAISED -> true;
      default -> false;
    };
  }
}
