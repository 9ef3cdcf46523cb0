package dev.hatchway.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hatchway.web.TypedNumber.Reading;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedNumberTest {

  private static final List<String> LOCALES =
      List.of(
          "en-US", "de-DE", "fr-FR", "de-CH", "en-IN", "pt-BR", "sv-SE", "zh-TW", "ar-EG", "ja");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          de-DE | 1.234,56    | 1234.56
          de-DE | 500.000     | 500000
          de-DE | 12,5        | 12.5
          de-DE | 1.234.567   | 1234567
          en-US | 1,234.56    | 1234.56
          en-US | 500,000     | 500000
          en-US | 12.5        | 12.5
          en-US | 0.125       | 0.125
          en-US | 1234.567    | 1234.567
          en-US | 1.234,56    | 1234.56
          en-US | 1.234.567   | 1234567
          de-DE | 1,234,567.8 | 1234567.8
          fr-FR | 1 234,5     | 1234.5
          fr-FR | 1234,5      | 1234.5
          de-CH | 1'234.50    | 1234.5
          de-CH | 1’234’567   | 1234567
          en-IN | 12,34,567   | 1234567
          en-IN | 1,50,00,000 | 15000000
          zh-TW | １２３４      | 1234
          ar-EG | ١٢٣٤        | 1234
          en-US | -5          | -5
          """)
  void shouldReadWhatTheLocaleWritesOrTheTextTells(String locale, String typed, BigDecimal value) {
    assertThat(in(locale).read(typed).value()).isEqualByComparingTo(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en-US | 12,5    | 12.5  | 125
          en-US | 6,5     | 6.5   | 65
          en-US | 500.000 | 500   | 500,000
          en-US | 1.234   | 1.2340 | 1,234
          de-DE | 12.5    | 12,5  | 125
          de-DE | 1,234   | 1,2340 | 1.234
          fr-FR | 12.5    | 12,5  | 125
          """)
  void shouldAskWhereItCouldBeAnother(String locale, String typed, String one, String other) {
    Reading reading = in(locale).read(typed);
    assertThat(reading.value()).isNull();
    assertThat(reading.choices().stream().map(in(locale)::say)).containsExactly(one, other);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e1000", "1,2,3", "1.23.4", "many", "", ".", "12 34", "0x10", "1..2", "5-3", "NaN"
      })
  void shouldNotReadWhatIsNoNumber(String typed) {
    for (String locale : LOCALES) {
      Reading reading = in(locale).read(typed);
      assertThat(reading.isPlain()).as(locale + " " + typed).isFalse();
      assertThat(reading.isAskedAbout()).as(locale + " " + typed).isFalse();
    }
    assertThat(in("en-US").read("9".repeat(100)).isPlain()).isFalse();
  }

  /** Whatever a field is filled with, or a locale prints, comes back as the same number. */
  @Test
  void shouldReadBackWhatItWritesAndSays() {
    Random random = new Random(42);
    for (int i = 0; i < 20_000; i++) {
      Locale locale = Locale.forLanguageTag(LOCALES.get(random.nextInt(LOCALES.size())));
      BigDecimal number =
          new BigDecimal(
              java.math.BigInteger.valueOf(random.nextLong() >> random.nextInt(63)),
              random.nextInt(5));
      TypedNumber numbers = TypedNumber.in(locale);
      String written = numbers.write(number);
      assertThat(numbers.read(written).value())
          .as("%s %s", locale, written)
          .isEqualByComparingTo(number);
      String said = numbers.say(number);
      assertThat(numbers.read(said).value()).as("%s %s", locale, said).isEqualByComparingTo(number);
    }
  }

  /** What a locale prints with two decimals is never read as another number. */
  @Test
  void shouldNeverReadAnotherNumberThanWasPrinted() {
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      Locale printer = Locale.forLanguageTag(LOCALES.get(random.nextInt(LOCALES.size())));
      Locale reader = Locale.forLanguageTag(LOCALES.get(random.nextInt(LOCALES.size())));
      NumberFormat format = NumberFormat.getNumberInstance(printer);
      format.setMinimumFractionDigits(2);
      format.setMaximumFractionDigits(2);
      BigDecimal number = BigDecimal.valueOf(random.nextInt(2_000_000_000), 2);
      String printed = format.format(number);
      Reading reading = TypedNumber.in(reader).read(printed);
      if (reading.isPlain()) {
        assertThat(reading.value()).as("%s by %s", printed, reader).isEqualByComparingTo(number);
      } else {
        assertThat(reading.choices())
            .as("%s by %s", printed, reader)
            .anyMatch(choice -> choice.compareTo(number) == 0);
      }
    }
  }

  private static TypedNumber in(String locale) {
    return TypedNumber.in(Locale.forLanguageTag(locale));
  }
}
