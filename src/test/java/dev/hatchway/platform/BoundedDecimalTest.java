package dev.hatchway.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BoundedDecimalTest {

  private static final long SEED = 20261130;

  @ParameterizedTest
  @CsvSource({
    "0,0",
    "-0,0",
    "1.50,1.50",
    "-12.5,-12.5",
    "1e6,1000000",
    "1.5E+06,1500000",
    ".5,0.5",
    "5.,5",
    "0e999,0",
    "0e-999,0",
    "0.0000000000000000000000000000000,0",
    "1.00000000000000000000000000000,1",
    "999999999999999999999999,999999999999999999999999",
    "0.000000000000000001,0.000000000000000001"
  })
  void shouldReadWhatIsInBounds(String text, BigDecimal number) {
    assertThat(BoundedDecimal.read(text)).contains(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e-10000000",
        "1e1000",
        "1e-2000",
        "1e2147483647",
        "1e-2147483648",
        "1e99999999999999",
        "1e24",
        "0.0000000000000000001",
        "1000000000000000000000000",
        "",
        " ",
        "1,5",
        "1 000",
        "NaN",
        "Infinity",
        "0x10",
        "1e",
        "e1",
        ".",
        "+",
        "--1",
        "1.2.3",
        "1f",
        "1d"
      })
  void shouldReadNothingElse(String text) {
    assertTimeout(Duration.ofMillis(200), () -> assertThat(BoundedDecimal.read(text)).isEmpty());
  }

  @Test
  void shouldBoundNumbersThatAreReadAlready() {
    assertThat(
            List.of(
                BoundedDecimal.bounded(new BigDecimal("1e-2147483647")),
                BoundedDecimal.bounded(new BigDecimal("1e2147483647"))))
        .containsOnly(Optional.empty());
  }

  @Test
  void shouldReadEveryNumberAsItIsOrNotAtAll() {
    Random random = new Random(SEED);
    int read = 0;
    for (int i = 0; i < 20_000; i++) {
      String text = number(random);
      Optional<BigDecimal> found = BoundedDecimal.read(text);
      boolean within = isWithin(text);
      assertThat(found.isPresent()).as(text).isEqualTo(within);
      if (found.isPresent()) {
        read++;
        assertThat(found.get()).as(text).isEqualByComparingTo(text);
        assertThat(found.get().scale()).as(text).isBetween(0, BoundedDecimal.MOST_DECIMALS);
        assertThat(found.get().toPlainString().length()).as(text).isLessThan(46);
        assertThat(BoundedDecimal.read(found.get().toPlainString())).as(text).isEqualTo(found);
      }
    }
    assertThat(read).isBetween(4_000, 18_000);
  }

  /** By the written digits alone: no arithmetic that the bounds are there to prevent. */
  private static boolean isWithin(String text) {
    BigDecimal number = new BigDecimal(text);
    if (number.signum() == 0) {
      return true;
    }
    BigDecimal shortest = number.stripTrailingZeros();
    return shortest.precision() - shortest.scale() <= BoundedDecimal.MOST_WHOLE_DIGITS
        && shortest.scale() <= BoundedDecimal.MOST_DECIMALS;
  }

  private static String number(Random random) {
    StringBuilder text = new StringBuilder(random.nextInt(4) == 0 ? "-" : "");
    digits(text, random, 1 + random.nextInt(30));
    if (random.nextBoolean()) {
      text.append('.');
      digits(text, random, 1 + random.nextInt(24));
    }
    if (random.nextInt(3) == 0) {
      text.append(random.nextBoolean() ? 'e' : 'E').append(random.nextInt(60) - 30);
    }
    return text.toString();
  }

  private static void digits(StringBuilder text, Random random, int count) {
    for (int i = 0; i < count; i++) {
      text.append(random.nextInt(3) == 0 ? '0' : (char) ('0' + random.nextInt(10)));
    }
  }
}
