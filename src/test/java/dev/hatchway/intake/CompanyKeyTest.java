package dev.hatchway.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompanyKeyTest {

  @ParameterizedTest
  @CsvSource({
    "ハート,バード",
    "ハード,バード",
    "का लैब,की लैब",
    "C++ Labs,C# Labs",
    "C Labs,C++ Labs",
    "Ёлка,Елка",
    "Disney,Disney+"
  })
  void shouldKeepWhatTellsLettersApart(String one, String other) {
    assertThat(CompanyKey.of(one)).isNotNull().isNotEqualTo(CompanyKey.of(other));
  }

  @Test
  void shouldNotTellWritingsOfOneNameApart() {
    assertThat(CompanyKey.of("ﾊﾞｰﾄﾞ")).isEqualTo(CompanyKey.of("バード"));
    assertThat(CompanyKey.of("ハ\u3099ード")).isEqualTo(CompanyKey.of("バード"));
    assertThat(CompanyKey.of("Ac\u200Bme")).isEqualTo(CompanyKey.of("Acme"));
    assertThat(CompanyKey.of("C＋＋ Labs - #2")).isEqualTo("c++ labs 2");
  }

  @Test
  void shouldTellCompaniesOfTwoCountriesApart() {
    assertThat(CompanyKey.sameCountry("DE", "TW")).isFalse();
    assertThat(CompanyKey.sameCountry("DE", "DE")).isTrue();
    assertThat(CompanyKey.sameCountry("DE", null)).isTrue();
  }

  @Test
  void shouldIgnoreLegalFormsPunctuationCaseAndWidth() {
    assertThat(CompanyKey.of("ACME Robotics, Inc."))
        .isEqualTo(CompanyKey.of("acme robotics"))
        .isEqualTo(CompanyKey.of("Ａcme  Robotics Co., Ltd."));
    assertThat(CompanyKey.of("Müller Söhne GmbH")).isEqualTo(CompanyKey.of("Muller Sohne"));
    assertThat(CompanyKey.of("深圳光年科技有限公司")).isEqualTo(CompanyKey.of("深圳光年科技"));
  }

  @Test
  void shouldIgnoreFormerNames() {
    assertThat(CompanyKey.of("Machine Zone (prev Addmired)")).isEqualTo("machine zone");
  }

  @Test
  void shouldKeepWhatTellsCompaniesApart() {
    assertThat(CompanyKey.of("YC S09 Stealth - #25"))
        .isNotEqualTo(CompanyKey.of("YC S10 Stealth - #35"));
    assertThat(CompanyKey.of("Co")).isEqualTo("co");
    assertThat(CompanyKey.of("Wit.ai")).isNotEqualTo(CompanyKey.of("Wit"));
  }

  @Test
  void shouldHaveNoKeyForANameWithoutLetters() {
    assertThat(CompanyKey.of(" -- ")).isNull();
    assertThat(CompanyKey.of(null)).isNull();
  }
}
