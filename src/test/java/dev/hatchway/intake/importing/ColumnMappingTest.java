package dev.hatchway.intake.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

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
