package dev.hatchway.intake.importing;

import java.util.regex.Pattern;

/** What a column of a file can be: a part of the profile, with the headers that usually name it. */
public enum TargetField {
  COMPANY_NAME(
      "(?:company|startup|business|organi[sz]ation|firm|venture|applicant)(?: name)?|(?:legal|company|registered) name|name"
          + "|(?:nom (?:de (?:l |la )?)?)?(?:entreprise|societe|startup|start up|jeune pousse)|nom|raison sociale|denomination(?: sociale)?"
          + "|公司(?:名称|名稱|名)?|企业(?:名称)?|企業(?:名稱)?|(?:创业|創業|新創)公司(?:名称|名稱)?|项目名称|項目名稱"),
  COUNTRY(
      "(?!.*market).*\\b(?:country|nation)\\b.*|pays(?: .*)?|(?:所在)?(?:国家|國家|国别|國別)(?: ?(?:地区|地區))?"),
  STATE("(?:.*\\b)?(?:us|u s) state(?:\\b.*)?|state(?: code)?|headquarters state"),
  CITY("(?:.*\\b)?(?:city|town|ville|commune)(?:\\b.*)?|(?:所在)?城市|所在地"),
  FOUNDED_YEAR(
      "(?:.*\\b)?(?:found(?:ed|ing)|established|incorporated|incorporation|inception)(?:\\b.*)?"
          + "|(?:annee|date) de (?:creation|fondation)(?: .*)?|(?:fondee?|creee?) en|creation"
          + "|成立.*|创立.*|創立.*|设立.*|設立.*|(?:注册|註冊|登記)(?:日期|时间|時間)"),
  LEGAL_FORM(
      "legal form|company type|entity type|legal (?:type|status|structure)|(?:forme|statut) juridique|企业类型|公司類型"),
  EMPLOYEES(
      "(?:.*\\b)?(?:employees|employee count|staff|headcount|team size|fte|effectifs?|salaries|employes)(?:\\b.*)?"
          + "|员工.*|員工.*|(?:团队|團隊)(?:规模|規模|人数|人數)|人数|人數"),
  TURNOVER(
      "(?:.*\\b)?(?:turnover|revenues?|annual sales)(?:\\b.*)?|chiffre d affaires?(?: .*)?|ca(?: annuel)?"
          + "|(?:年)?(?:营业额|營業額|收入|营收|營收|销售额|銷售額)|(?:营业|營業)收入"),
  BALANCE_SHEET(
      "(?:.*\\b)?(?:balance sheet|total assets)(?:\\b.*)?|(?:total du )?bilan|总资产|總資產|资产总额|資產總額"),
  PAID_IN_CAPITAL(
      "(?:.*\\b)?(?:paid in capital|paid up capital|registered capital|share capital|capital social)(?:\\b.*)?"
          + "|capital|注册资本|注册资金|实缴资本|實收資本額?|資本額|資本總額"),
  LARGE_OWNERSHIP("(?:.*\\b)?(?:ownership|owned by)(?:\\b.*)?"),
  CATEGORIES(
      "(?:.*\\b)?(?:categor(?:y|ies)|sectors?|industry|industries|tags|vertical|secteurs?|domaine|categories?|industrie)(?:\\b.*)?"
          + "|(?:所属|所屬)?(?:行业|行業|产业|產業|领域|領域)(?:类别|類別)?|类别|類別|赛道"),
  PRODUCT_KIND("(?:product )?(?:kind|type)|hardware or software"),
  PRODUCT_STAGE(
      "(?!.*\\bfunding\\b)(?:.*\\b)?(?:product stage|stage|maturity|maturite|stade(?: .*)?)|(?:产品|產品)(?:阶段|階段)"),
  PATENTS_FILED(
      "(?:.*\\b)?patents? (?:filed|pending|applications?)|patents|brevets?(?: deposes?)?|(?:专利|專利)(?:申请|申請)?(?:数|數|数量|數量)?"),
  PATENTS_GRANTED(
      "(?:.*\\b)?patents? granted|granted patents|brevets? (?:accordes?|delivres?)|(?:授权专利|獲證專利)(?:数|數)?"),
  PATENTS_LICENSED("(?:.*\\b)?patents? licen[sc]ed"),
  RAISED(
      "(?!.*\\b(?:number|num|no|count|dates?|year|first|last|status|stage|type|at|investors?|nombre)\\b)"
          + "(?:(?:.*\\b)?(?:raised|amounts?|montants?|leves?|levees?|investment received)(?:\\b.*)?"
          + "|(?!.*\\brounds?\\b)(?:.*\\b)?(?:funding|financements?)(?:\\b.*)?)"
          + "|(?:累计|累計)?(?:融资|融資|募資|募资)(?:总额|總額|金额|金額|额|額|情况|情況)?"),
  NEEDS(
      "(?:.*\\b)?(?:needs?|looking for|resources (?:asked|wanted|needed).*|seeking|besoins?)(?:\\b.*)?|需求.*|(?:资源|資源)需求"),
  MARKETS(
      "(?:.*\\b)?(?:target markets?|markets?|marches? cibles?|marches?)(?:\\b.*)?|(?:目标|目標)?(?:市场|市場)"),
  DESCRIPTION(
      "(?:.*\\b)?(?:description|about|summary|pitch|what (?:they|we|you) do|descriptif|presentation)(?:\\b.*)?"
          + "|(?:公司|企业|企業|项目|項目|业务|業務)?(?:描述|简介|簡介|说明|說明|介绍|介紹)"),
  WEBSITE(
      "(?!.*\\b(?:linkedin|twitter|facebook|instagram|crunchbase|github|logo|image|permalink)\\b)"
          + "(?:(?:.*\\b)?(?:website|web site|url|homepage|home page|web|domain|site internet)(?:\\b.*)?|site)"
          + "|(?:公司|企业|企業)?(?:网站|網站|网址|網址|官网|官網)"),
  OPERATING_STATUS(
      "(?:operating |company )?(?:status|satus|state of operation)|statut|(?:经营|經營|营业|營業|登記)?(?:状态|狀態|現況)");

  private final Pattern headers;

  TargetField(String headers) {
    this.headers = Pattern.compile(headers);
  }

  /** Whether a {@link Headers#plain} header names this field. */
  boolean isNamedBy(String header) {
    return headers.matcher(header).matches() && !(isMoney() && Headers.isMultiplied(header));
  }

  /** Whether amounts in this column may need a currency that only the one who imports knows. */
  public boolean isMoney() {
    return switch (this) {
      case TURNOVER, BALANCE_SHEET, PAID_IN_CAPITAL, RAISED -> true;
      default -> false;
    };
  }
}
