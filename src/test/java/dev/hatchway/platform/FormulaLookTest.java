package dev.hatchway.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaLookTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"=1+1", "=cmd|' /C calc'!A0", "+A1", "-A1+B2", "@SUM(A1)", " =1", "＝1+1", "-1+1"})
  void shouldMakeFormulasHarmless(String text) {
    assertThat(FormulaLook.harmless(text)).isEqualTo("'" + text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"=evil()", " =1+1", "=cmd|' /C calc'!A0", "@SUM(A1)", "+cmd|x", "＝1+1"})
  void shouldTellFormulas(String text) {
    assertThat(FormulaLook.isFormula(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"@Home Ltd", "+Pool", "-", "-5", "a=b", "Acme (Berlin)", "@Pool (Berlin)"})
  void shouldLeaveNamesAlone(String text) {
    assertThat(FormulaLook.isFormula(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-5", "+49 123 456", "-1,200.50", "Acme", "a=b", "", "-", "--", "-5%"})
  void shouldLeaveNumbersAndWordsAlone(String text) {
    assertThat(FormulaLook.harmless(text)).isEqualTo(text);
  }
}
