package dev.hatchway.intake.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YearTextTest {

  @ParameterizedTest
  @CsvSource({
    "2011,2011",
    "2011.0,2011",
    "2011-05-01,2011",
    "May 2011,2011",
    "2011年,2011",
    "c. 1996,1996",
    "01.02.2012,2012",
    "12/31/2012,2012",
    "2012/1/5,2012",
    "2012-05,2012",
    "2012-05-01 00:00:00,2012",
    "19501229,1950",
    "民國101年,2012",
    "中華民國 101 年 5 月,2012",
    "平成24年,2012",
    "２０１２年,2012"
  })
  void shouldReadAYear(String text, int year) {
    assertThat(YearText.read("Founded", text, 2026).value()).isEqualTo(year);
  }

  @ParameterizedTest
  @ValueSource(strings = {"20111", "2045", "1066", "0", "soon", "2011.5", "2010-2012", "-5"})
  void shouldMarkAnAbsurdYearAsMissing(String text) {
    Interpreted<Integer> read = YearText.read("Founded", text, 2026);
    assertThat(read.value()).isNull();
    assertThat(read.remarks()).extracting(Remark::key).containsAnyOf("absurd", "unclear");
  }

  @Test
  void shouldSayThatAYearIsMissing() {
    assertThat(YearText.read("Founded", "", 2026).remarks())
        .containsExactly(Remark.of("missing", "Founded"));
  }
}
