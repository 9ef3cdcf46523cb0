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
    "c. 1996,1996"
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
