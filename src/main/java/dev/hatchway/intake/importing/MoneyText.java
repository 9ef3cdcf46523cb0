package dev.hatchway.intake.importing;

import dev.hatchway.intake.ApplicationProfile.Funding;
import dev.hatchway.intake.ApplicationProfile.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Money as it is found in tables: one amount, or the amounts of several rounds in one cell, such as
 * {@code $1200000, undisclosed amount}. A comma between digits belongs to the number, others
 * separate.
 */
final class MoneyText {

  private static final Pattern SEPARATOR =
      Pattern.compile(
          "\\s*[;\\n|]\\s*|,\\s+|,(?=\\D)|,(?=\\d{4,})|\\s+(?:and|plus)\\s+|\\s*(?<!\\d[eE])\\+\\s*(?=\\S)");
  private static final Pattern UNDISCLOSED =
      Pattern.compile(
          ".*\\b(?:undisclosed|not disclosed|confidential|undiscl)\\b.*|.*(?:未披露|未公開|未公开|保密).*");
  private static final Pattern NOTHING =
      Pattern.compile("(?:none|no funding|bootstrapped|self[- ]funded)");

  private MoneyText() {}

  /** One amount, as of a turnover; several are unclear. */
  static Interpreted<Money> amount(String column, String text, String assumedCurrency) {
    if (Blank.is(text) || isUndisclosed(text)) {
      return Interpreted.missing(column);
    }
    Optional<Money> money = AmountText.read(text, assumedCurrency);
    if (money.isPresent()) {
      return Interpreted.of(money.get());
    }
    return text.strip().startsWith("-")
        ? Interpreted.absurd(column, text)
        : Interpreted.unclear(column, text);
  }

  /** The sum of all rounds that were disclosed, and how many were not. */
  static Interpreted<Funding> rounds(String column, String text, String assumedCurrency) {
    if (Blank.is(text) || NOTHING.matcher(text.strip().toLowerCase(Locale.ROOT)).matches()) {
      return Interpreted.of(new Funding(null, null, null), Remark.of("missing", column));
    }
    List<Money> disclosed = new ArrayList<>();
    List<Remark> remarks = new ArrayList<>();
    int undisclosed = 0;
    for (String part : SEPARATOR.split(text.strip())) {
      if (part.isBlank()) {
        continue;
      }
      Optional<Money> money = AmountText.read(part, assumedCurrency);
      money.ifPresent(disclosed::add);
      if (money.isEmpty()) {
        undisclosed++;
        if (!isUndisclosed(part)) {
          remarks.add(Remark.of("unclear", column, part.strip()));
        }
      }
    }
    return summed(column, disclosed, undisclosed, remarks);
  }

  private static Interpreted<Funding> summed(
      String column, List<Money> disclosed, int undisclosed, List<Remark> remarks) {
    int rounds = disclosed.size() + undisclosed;
    Set<String> currencies = new TreeSet<>();
    disclosed.forEach(m -> currencies.add(m.currency()));
    Money raised = null;
    if (currencies.size() > 1) {
      remarks.add(Remark.of("currencies", column, String.join(", ", currencies)));
    } else if (currencies.size() == 1) {
      BigDecimal sum =
          disclosed.stream().map(Money::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
      raised = new Money(sum, currencies.iterator().next());
    }
    if (disclosed.size() > 1 && raised != null) {
      remarks.add(
          Remark.of(
              "summed",
              column,
              disclosed.size(),
              raised.amount().toPlainString() + " " + raised.currency()));
    }
    if (undisclosed > 0) {
      remarks.add(Remark.of("undisclosed", column, undisclosed));
    }
    return new Interpreted<>(new Funding(raised, rounds, undisclosed), remarks);
  }

  private static boolean isUndisclosed(String text) {
    return Blank.is(text) || UNDISCLOSED.matcher(text.toLowerCase(Locale.ROOT)).matches();
  }
}
