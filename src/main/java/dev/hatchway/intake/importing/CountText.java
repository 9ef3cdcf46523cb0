package dev.hatchway.intake.importing;

import java.math.BigDecimal;
import java.util.Optional;

/** A count of people or patents, or a percentage; a range such as 11-50 is not one number. */
final class CountText {

  private CountText() {}

  static Interpreted<Integer> read(String column, String text, int most) {
    if (Blank.is(text)) {
      return Interpreted.missing(column);
    }
    String bare = text.strip().replaceAll("\\s*%$", "");
    if (bare.matches("-\\s*\\d.*")) {
      return Interpreted.absurd(column, text);
    }
    Optional<BigDecimal> number = NumberText.read(bare);
    if (number.isEmpty() || number.get().stripTrailingZeros().scale() > 0) {
      return Interpreted.unclear(column, text);
    }
    return number.get().compareTo(BigDecimal.valueOf(most)) > 0
        ? Interpreted.absurd(column, text)
        : Interpreted.of(number.get().intValueExact());
  }
}
