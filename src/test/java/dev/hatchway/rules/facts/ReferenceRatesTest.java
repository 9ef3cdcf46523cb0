package dev.hatchway.rules.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.hatchway.rules.facts.ReferenceRates.UnreadableRate;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceRatesTest {

  private static final String SHORT =
      "currency,units_per_euro,note\nEUR,1,\n\nUSD,1.08,as of January\n";

  @Test
  void shouldReadRates() {
    assertThat(ReferenceRates.parse(SHORT).unitsPerEuro())
        .containsOnlyKeys("EUR", "USD")
        .containsEntry("USD", new BigDecimal("1.08"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TWD,-35",
        "TWD,0",
        "TWD,1E-3000000",
        "TWD,1E3000000",
        "TWD,1e-7",
        "TWD,",
        "TWD",
        "TWD,NaN",
        "TWD,0x10",
        "USD,1.09",
        "usd,1.09",
        "Taiwan,35",
        ",35",
        ","
      })
  void shouldRefuseWhatIsNoRateAtItsLine(String line) {
    assertThatThrownBy(() -> ReferenceRates.parse(SHORT + line + "\n"))
        .asInstanceOf(type(UnreadableRate.class))
        .satisfies(refused -> assertThat(refused.line()).isEqualTo(5));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1E3000000 USD", "1E-3000000 USD", "1e999 USD", "USD"})
  void shouldReadNoAmountOutOfBounds(String amount) {
    ReferenceRates rates = ReferenceRates.parse(SHORT);

    assertThatThrownBy(() -> ValueText.parse(Amounts.class, amount, rates))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("amount currency");
  }
}
