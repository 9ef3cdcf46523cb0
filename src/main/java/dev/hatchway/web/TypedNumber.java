package dev.hatchway.web;

import dev.hatchway.platform.BoundedDecimal;
import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.text.Normalizer;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers as people type them. What a locale writes so is read so: 1.234,56 is a German's 1234.56.
 * What could be another number in another country's writing is asked about and never guessed.
 */
public final class TypedNumber {

  private static final int LONGEST = 60;
  private static final Pattern DOT = decimal('.', ',');
  private static final Pattern COMMA = decimal(',', '.');
  private static final Pattern SEPARATOR = Pattern.compile("[.,]");

  private final Locale locale;
  private final char decimal;
  private final char grouping;

  private TypedNumber(Locale locale, char decimal, char grouping) {
    this.locale = locale;
    this.decimal = decimal;
    this.grouping = grouping;
  }

  /**
   * A number where it is plain; otherwise the numbers that it could be, of which none is taken, or
   * none at all.
   */
  public record Reading(BigDecimal value, List<BigDecimal> choices) {

    private static Reading of(BigDecimal value) {
      return new Reading(value, List.of());
    }

    private static Reading between(BigDecimal one, BigDecimal other) {
      return new Reading(null, List.of(one, other));
    }

    public boolean isPlain() {
      return value != null;
    }

    public boolean isAskedAbout() {
      return !choices.isEmpty();
    }
  }

  public static TypedNumber in(Locale locale) {
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
    char decimal = symbols.getDecimalSeparator() == ',' ? ',' : '.';
    return new TypedNumber(locale, decimal, symbols.getGroupingSeparator());
  }

  public Reading read(String typed) {
    String text = plain(typed);
    if (text.length() > LONGEST) {
      return new Reading(null, List.of());
    }
    BigDecimal own = parse(text, decimal == '.' ? DOT : COMMA, decimal);
    BigDecimal other = parse(text, decimal == '.' ? COMMA : DOT, decimal == '.' ? ',' : '.');
    if (own != null && other != null && own.compareTo(other) != 0) {
      return isGroupedAsHere(text) ? Reading.of(own) : Reading.between(own, other);
    }
    if (own != null) {
      return Reading.of(own);
    }
    if (other == null) {
      return new Reading(null, List.of());
    }
    return showsItsDecimals(text)
        ? Reading.of(other)
        : Reading.between(other, new BigDecimal(text.replaceAll("[^\\d-]", "")));
  }

  /** A number to fill a field with: {@link #read} gives it back. */
  public String write(BigDecimal number) {
    return unmistakable(number).toPlainString().replace('.', decimal);
  }

  /**
   * A number to be chosen from others: as the locale writes it, and {@link #read} gives it back.
   */
  public String say(BigDecimal number) {
    BigDecimal said = unmistakable(number);
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMinimumFractionDigits(said.scale());
    format.setMaximumFractionDigits(said.scale());
    return format.format(said);
  }

  /** Three decimals look like thousands: a fourth tells them apart. */
  private static BigDecimal unmistakable(BigDecimal number) {
    BigDecimal plain = number.stripTrailingZeros();
    if (plain.scale() == 3) {
      return plain.setScale(4);
    }
    return plain.scale() < 0 ? plain.setScale(0) : plain;
  }

  /**
   * Digits of all scripts as 0 to 9, all spaces and apostrophes as one; marks of direction left
   * out.
   */
  private static String plain(String typed) {
    StringBuilder plain = new StringBuilder();
    Normalizer.normalize(typed, Normalizer.Form.NFKC)
        .codePoints()
        .filter(c -> Character.getType(c) != Character.FORMAT)
        .forEach(c -> plain.append(plain(c)));
    return plain.toString().strip();
  }

  private static String plain(int character) {
    return switch (character) {
      case '\u2212', '\u2010', '\u2013' -> "-";
      case '\u2019', '\u2018', '\u066C', '`' -> "'";
      case '\u066B' -> ".";
      case '\t', '\u202F', '\u00A0' -> " ";
      default ->
          Character.isDigit(character)
              ? String.valueOf(Character.digit(character, 10))
              : Character.toString(character);
    };
  }

  private boolean isGroupedAsHere(String text) {
    Matcher separator = SEPARATOR.matcher(text);
    return separator.find() && separator.group().charAt(0) == grouping;
  }

  /** Both signs, one of them twice, or groups set apart otherwise: only the last can be decimal. */
  private static boolean showsItsDecimals(String text) {
    return SEPARATOR.matcher(text).results().count() > 1 || text.matches(".*\\d[ ']\\d.*");
  }

  private static BigDecimal parse(String text, Pattern pattern, char decimal) {
    if (!pattern.matcher(text).matches()) {
      return null;
    }
    String digits = text.replaceAll("[^\\d" + decimal + "-]", "").replace(decimal, '.');
    return BoundedDecimal.read(digits).orElse(null);
  }

  /** Ungrouped, in groups of three, or as in India: three, and then two by two. */
  private static Pattern decimal(char decimal, char grouping) {
    String group = "[" + grouping + " ']";
    String three = "[1-9]\\d{0,2}(?:(GROUP)\\d{3})(?:\\1\\d{3})*".replace("GROUP", group);
    String india = "[1-9]\\d?(?:(GROUP)\\d{2})(?:\\2\\d{2})*\\2\\d{3}".replace("GROUP", group);
    return Pattern.compile(
        "[-+]?(?:\\d+|" + three + "|" + india + ")(?:" + Pattern.quote("" + decimal) + "\\d+)?");
  }
}
