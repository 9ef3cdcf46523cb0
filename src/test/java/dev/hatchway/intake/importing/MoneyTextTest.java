package dev.hatchway.intake.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hatchway.intake.ApplicationProfile.Funding;
import dev.hatchway.intake.ApplicationProfile.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          $3,000,000          | 3000000  | USD
          $1200000            | 1200000  | USD
          1.2m EUR            | 1200000  | EUR
          EUR 1.200.000,50    | 1200000.5| EUR
          €1.200.000          | 1200000  | EUR
          NT$5,000,000        | 5000000  | TWD
          £20k                | 20000    | GBP
          US$ 2.5 million     | 2500000  | USD
          ca. $5 bn           | 5000000000 | USD
          500万元              | 5000000  | CNY
          RMB 3,000,000       | 3000000  | CNY
          1 200 000 SEK       | 1200000  | SEK
          CHF 1'200'000       | 1200000  | CHF
          $5 CAD              | 5        | CAD
          HK$12.50            | 12.5     | HKD
          $1.5m (seed)        | 1500000  | USD
          $0                  | 0        | USD
          NT$500萬元           | 5000000  | TWD
          台幣500萬元           | 5000000  | TWD
          US$5,000元           | 5000     | USD
          500萬元 (TWD)        | 5000000  | TWD
          500萬元（新台幣）      | 5000000  | TWD
          500万美元            | 5000000  | USD
          500万元人民币         | 5000000  | CNY
          新台幣500萬元整       | 5000000  | TWD
          USD 1.5E+06         | 1500000  | USD
          $2.5e6              | 2500000  | USD
          ₹1,50,00,000        | 15000000 | INR
          ₹ 2.5 crore         | 25000000 | INR
          Rs. 50 lakhs        | 5000000  | INR
          $1.125 million      | 1125000  | USD
          """)
  void shouldReadAnAmount(String text, BigDecimal amount, String currency) {
    Money money = MoneyText.amount("Raised", text, null).value();
    assertThat(money).isNotNull();
    assertThat(money.amount()).isEqualByComparingTo(amount);
    assertThat(money.currency()).isEqualTo(currency);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$14.500000",
        "3,000,000",
        "-5",
        "lots",
        "$1-2m",
        "¥500",
        "12 XYZ",
        "$",
        "1e9",
        "$1e99",
        "1.5E+06",
        "$500.000",
        "US$5 CAD",
        "EUR 5 (USD)",
        "$1,23,4"
      })
  void shouldNotGuessWhatIsUnclear(String text) {
    Interpreted<Money> read = MoneyText.amount("Raised", text, null);
    assertThat(read.value()).isNull();
    assertThat(read.remarks()).hasSize(1);
  }

  @Test
  void shouldAssumeACurrencyOnlyWhereOneIsGiven() {
    assertThat(MoneyText.amount("Raised", "3,000,000", "TWD").value())
        .isEqualTo(new Money(new BigDecimal(3000000), "TWD"));
    assertThat(MoneyText.amount("Raised", "¥500", "CNY").value().currency()).isEqualTo("CNY");
  }

  @Test
  void shouldTakeTheChosenCurrencyForSignsOfSeveral() {
    assertThat(currency("500萬元", "TWD")).isEqualTo("TWD");
    assertThat(currency("500萬元", null)).isEqualTo("CNY");
    assertThat(currency("US$5,000元", "TWD")).isEqualTo("USD");
    assertThat(currency("$5,000", "TWD")).isEqualTo("TWD");
    assertThat(currency("$5,000", "EUR")).isEqualTo("USD");
  }

  private static String currency(String text, String chosen) {
    return MoneyText.amount("Raised", text, chosen).value().currency();
  }

  @Test
  void shouldReadAnExponentAsOneAmount() {
    assertThat(MoneyText.rounds("Raised", "1.5E+06", "USD").value())
        .isEqualTo(new Funding(new Money(new BigDecimal(1500000), "USD"), 1, 0));
    assertThat(MoneyText.rounds("Raised", "1.5E+06", null).value())
        .isEqualTo(new Funding(null, 1, 1));
  }

  /** However a number is grouped and whatever names its currency, it is that amount or unclear. */
  @Test
  void shouldReadRandomAmountsAsWrittenOrNotAtAll() {
    Random random = new Random(3);
    String[] before = {"$", "NT$", "€", "₹", "US$", "台幣", "HK$", "RMB "};
    String[] currency = {"USD", "TWD", "EUR", "INR", "USD", "TWD", "HKD", "CNY"};
    String[] after = {"", "元", " (seed)", "元整"};
    for (int i = 0; i < 20_000; i++) {
      int sign = random.nextInt(before.length);
      long amount = 1 + (random.nextLong() >>> (20 + random.nextInt(40)));
      String text = before[sign] + grouped(amount, random) + after[random.nextInt(after.length)];
      Money read = MoneyText.amount("Raised", text, null).value();
      if (read != null) {
        assertThat(read.amount()).as(text).isEqualByComparingTo(BigDecimal.valueOf(amount));
        assertThat(read.currency()).as(text).isEqualTo(currency[sign]);
      } else {
        assertThat(text).as("only a single dot is unclear").matches("\\D*\\d{1,3}\\.\\d{3}\\D*");
      }
    }
  }

  private static String grouped(long amount, Random random) {
    return switch (random.nextInt(5)) {
      case 0 -> Long.toString(amount);
      case 1 -> String.format(Locale.US, "%,d", amount);
      case 2 -> String.format(Locale.GERMANY, "%,d", amount);
      case 3 -> String.format(Locale.US, "%,d", amount).replace(',', ' ');
      default -> new BigDecimal(amount).round(new MathContext(17)).toPlainString();
    };
  }

  @Test
  void shouldAddUpDisclosedRoundsAndCountTheOthers() {
    Funding funding =
        MoneyText.rounds("Raised", "undisclosed amount, $1300000, $400000, $14000", null).value();
    assertThat(funding).isEqualTo(new Funding(new Money(new BigDecimal(1714000), "USD"), 4, 1));
  }

  @Test
  void shouldReadThousandsSeparatorsAsPartOfOneAmount() {
    assertThat(MoneyText.rounds("Raised", "$3,000,000", null).value())
        .isEqualTo(new Funding(new Money(new BigDecimal(3000000), "USD"), 1, 0));
  }

  @Test
  void shouldHaveNoAmountWhereNoneIsDisclosed() {
    assertThat(MoneyText.rounds("Raised", "undisclosed amount, undisclosed amount", null).value())
        .isEqualTo(new Funding(null, 2, 2));
  }

  @Test
  void shouldNotAddDifferentCurrencies() {
    Interpreted<Funding> read = MoneyText.rounds("Raised", "$1,000 + €500", null);
    assertThat(read.value()).isEqualTo(new Funding(null, 2, 0));
    assertThat(read.remarks()).extracting(Remark::key).containsExactly("currencies");
  }

  @Test
  void shouldLeaveOutARoundThatCannotBeRead() {
    Interpreted<Funding> read = MoneyText.rounds("Raised", "$14.500000, $2000000, $150000", null);
    assertThat(read.value())
        .isEqualTo(new Funding(new Money(new BigDecimal(2150000), "USD"), 3, 1));
    assertThat(read.remarks()).extracting(Remark::key).contains("unclear", "undisclosed");
  }

  @Test
  void shouldSayNothingWhereNothingIsSaid() {
    Interpreted<Funding> read = MoneyText.rounds("Raised", " ", null);
    assertThat(read.value()).isEqualTo(new Funding(null, null, null));
    assertThat(read.remarks()).extracting(Remark::key).containsExactly("missing");
  }
}
