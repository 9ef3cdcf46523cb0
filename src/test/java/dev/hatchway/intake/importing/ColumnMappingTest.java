package dev.hatchway.intake.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnMappingTest {

  @Test
  void shouldGuessTheColumnsOfTheStartupsFile() {
    List<String> columns =
        List.of(
            "Company",
            "Satus",
            "Year Founded",
            "Description",
            "Categories",
            "Y Combinator Year",
            "Y Combinator Session",
            "Amounts raised in different funding rounds",
            "Headquarters (City)",
            "Headquarters (US State)",
            "Headquarters (Country)",
            "Website");

    ColumnMapping mapping = ColumnMapping.guess(columns);

    assertThat(columnsOf(mapping))
        .isEqualTo(
            Map.of(
                TargetField.COMPANY_NAME, "Company",
                TargetField.OPERATING_STATUS, "Satus",
                TargetField.FOUNDED_YEAR, "Year Founded",
                TargetField.DESCRIPTION, "Description",
                TargetField.CATEGORIES, "Categories",
                TargetField.RAISED, "Amounts raised in different funding rounds",
                TargetField.CITY, "Headquarters (City)",
                TargetField.STATE, "Headquarters (US State)",
                TargetField.COUNTRY, "Headquarters (Country)",
                TargetField.WEBSITE, "Website"));
    assertThat(mapping.unread(columns))
        .containsExactly("Y Combinator Year", "Y Combinator Session");
  }

  @Test
  void shouldGuessOtherPeoplesHeaders() {
    ColumnMapping mapping =
        ColumnMapping.guess(
            List.of(
                "公司名称",
                "国家",
                "成立年份",
                "网站",
                "员工人数",
                "Contact name",
                "Target markets",
                "Annual revenue"));
    assertThat(columnsOf(mapping))
        .containsEntry(TargetField.COMPANY_NAME, "公司名称")
        .containsEntry(TargetField.COUNTRY, "国家")
        .containsEntry(TargetField.FOUNDED_YEAR, "成立年份")
        .containsEntry(TargetField.WEBSITE, "网站")
        .containsEntry(TargetField.EMPLOYEES, "员工人数")
        .containsEntry(TargetField.MARKETS, "Target markets")
        .containsEntry(TargetField.TURNOVER, "Annual revenue")
        .doesNotContainValue("Contact name");
  }

  @ParameterizedTest
  @CsvSource({
    "StartupName,COMPANY_NAME",
    "Startup Name,COMPANY_NAME",
    "Nom de l’entreprise,COMPANY_NAME",
    "Société,COMPANY_NAME",
    "Raison sociale,COMPANY_NAME",
    "企業名稱,COMPANY_NAME",
    "AmountInUSD,RAISED",
    "Amount in USD,RAISED",
    "funding_total_usd,RAISED",
    "Montant levé,RAISED",
    "融资金额,RAISED",
    "Amounts raised in different funding rounds,RAISED",
    "成立日期,FOUNDED_YEAR",
    "founded_at,FOUNDED_YEAR",
    "Année de création,FOUNDED_YEAR",
    "Date de création,FOUNDED_YEAR",
    "Pays,COUNTRY",
    "country_code,COUNTRY",
    "state_code,STATE",
    "国家/地区,COUNTRY",
    "Ville,CITY",
    "City  Location,CITY",
    "CityLocation,CITY",
    "所在城市,CITY",
    "IndustryVertical,CATEGORIES",
    "category_list,CATEGORIES",
    "Secteur d’activité,CATEGORIES",
    "所属行业,CATEGORIES",
    "Effectif,EMPLOYEES",
    "Nombre d'employés,EMPLOYEES",
    "團隊人數,EMPLOYEES",
    "Chiffre d’affaires,TURNOVER",
    "資本額,PAID_IN_CAPITAL",
    "homepage_url,WEBSITE",
    "Site web,WEBSITE",
    "官网,WEBSITE",
    "公司简介,DESCRIPTION"
  })
  void shouldSuggestAFieldForHeadersOfOtherLanguagesAndDataSets(String header, TargetField field) {
    assertThat(columnsOf(ColumnMapping.guess(List.of(header)))).isEqualTo(Map.of(field, header));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "funding_rounds",
        "FundingRounds",
        "Number of funding rounds",
        "Rounds",
        "first_funding_at",
        "last_funding_date",
        "融资轮次",
        "融资日期",
        "Capital social (millions)",
        "注册资本(万元)",
        "linkedin_url",
        "Investors Name"
      })
  void shouldSuggestNothingForColumnsThatHoldOtherThings(String header) {
    assertThat(columnsOf(ColumnMapping.guess(List.of(header)))).isEmpty();
  }

  @Test
  void shouldSuggestTheCurrencyThatAHeaderNames() {
    assertThat(ColumnMapping.guess(List.of("AmountInUSD")).source(TargetField.RAISED).currency())
        .isEqualTo("USD");
    assertThat(ColumnMapping.guess(List.of("Amount raised")).source(TargetField.RAISED).currency())
        .isNull();
  }

  @Test
  void shouldNotTakeAWebsiteForACompany() {
    assertThat(columnsOf(ColumnMapping.guess(List.of("Company website", "Company name"))))
        .containsEntry(TargetField.COMPANY_NAME, "Company name")
        .containsEntry(TargetField.WEBSITE, "Company website");
  }

  private static Map<TargetField, String> columnsOf(ColumnMapping mapping) {
    Map<TargetField, String> columns = new LinkedHashMap<>();
    mapping.fields().forEach((field, source) -> columns.put(field, source.column()));
    return columns;
  }
}
