package dev.hatchway.intake.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountryTextTest {

  @ParameterizedTest
  @CsvSource({
    "USA,US",
    "U.S.,US",
    "United States,US",
    "UK,GB",
    "England,GB",
    "gbr,GB",
    "China,CN",
    "P.R. China,CN",
    "中国,CN",
    "Taiwan,TW",
    "'Taiwan, R.O.C.',TW",
    "台灣,TW",
    "臺灣,TW",
    "Hong Kong,HK",
    "Deutschland,DE",
    "España,ES",
    "Czech Republic,CZ",
    "South Korea,KR",
    "Holland,NL",
    "de,DE",
    "日本,JP",
    "California,US"
  })
  void shouldReadACountry(String text, String code) {
    assertThat(CountryText.read("Country", text, null, null).value()).isEqualTo(code);
  }

  @Test
  void shouldTakeAnAmericanStateForItsCountry() {
    Interpreted<String> read = CountryText.read("Country", "", "California", "Palo Alto");
    assertThat(read.value()).isEqualTo("US");
    assertThat(read.remarks()).extracting(Remark::key).containsExactly("country-from-state");
    assertThat(CountryText.read("Country", "", "Giorgia", "").value()).isEqualTo("US");
    assertThat(CountryText.read("Country", "", "", "Redmond WA").value()).isEqualTo("US");
  }

  @Test
  void shouldNotGuessFromACityOrAnUnknownName() {
    assertThat(CountryText.read("Country", "", "", "London").value()).isNull();
    assertThat(CountryText.read("Country", "", "", "Berlin, DE").value()).isNull();
    assertThat(CountryText.read("Country", "Atlantis", "", "").remarks())
        .containsExactly(Remark.of("unclear", "Country", "Atlantis"));
  }
}
