package dev.hatchway.intake.importing;

import dev.hatchway.intake.ApplicationProfile.Money;
import dev.hatchway.intake.ProfileLimits;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One amount of money: {@code $3,000,000}, {@code 1.2m EUR}, {@code NT$5,000,000}, {@code £20k},
 * 500万元.
 */
final class AmountText {

  private static final Map<String, String> SIGNS = new LinkedHashMap<>();
  private static final Map<String, BigDecimal> FACTORS = new LinkedHashMap<>();
  private static final Set<String> YUAN_OR_YEN = Set.of("¥", "￥");
  private static final Pattern ASIDE = Pattern.compile("\\s*\\([^)\\d]*\\)|[+,.]+$");
  private static final Pattern PARTS =
      Pattern.compile(
          "(?:c\\.|ca\\.|(?:ca|approx\\.?|about|around|over|up to)\\s|[~≈><])?\\s*"
              + "(?<before>[^\\d\\s.,+-][^\\d.,+-]*?)?\\s*(?<number>\\d[\\d.,\\s\\u00a0\\u202f'’]*)\\s*(?<after>\\D*)",
          Pattern.CASE_INSENSITIVE);

  static {
    sign("USD", "us$", "usd", "us dollars", "us dollar", "dollars", "$");
    sign("TWD", "nt$", "ntd", "twd", "新台幣", "新臺幣", "台幣");
    sign("HKD", "hk$", "hkd");
    sign("CAD", "ca$", "c$", "cad");
    sign("AUD", "au$", "a$", "aud");
    sign("SGD", "s$", "sg$", "sgd");
    sign("NZD", "nz$", "nzd");
    sign("BRL", "r$", "brl");
    sign("EUR", "€", "eur", "euro", "euros");
    sign("GBP", "£", "gbp", "pounds");
    sign("CNY", "rmb", "cny", "cn¥", "人民币", "人民幣", "元");
    sign("JPY", "jpy", "jp¥", "yen", "円");
    sign("KRW", "₩", "krw");
    sign("INR", "₹", "inr", "rs", "rs.");
    sign("CHF", "chf", "fr.");
    factor(3, "k", "thousand", "tsd", "千");
    factor(4, "万", "萬");
    factor(6, "m", "mm", "mn", "mio", "mio.", "million", "millions", "mln", "百万");
    factor(8, "亿", "億");
    factor(9, "b", "bn", "billion", "billions", "mrd", "mrd.");
  }

  private AmountText() {}

  /**
   * Reads one amount.
   *
   * @param assumed ISO 4217 code of amounts that name no currency, or null: then they are not
   *     understood
   */
  static Optional<Money> read(String text, String assumed) {
    String bare = ASIDE.matcher(text.strip().toLowerCase(Locale.ROOT)).replaceAll("");
    Matcher parts = PARTS.matcher(bare);
    if (!parts.matches()) {
      return Optional.empty();
    }
    String after = parts.group("after").strip();
    String unit = unitOf(after);
    BigDecimal factor = unit.isEmpty() ? BigDecimal.ONE : FACTORS.get(unit);
    String named = after.substring(unit.length()).strip();
    String before = parts.group("before") == null ? "" : parts.group("before").strip();
    String currency = currency(before, named, assumed);
    Optional<BigDecimal> number = NumberText.read(parts.group("number").strip());
    if (currency == null || number.isEmpty() || !isMoney(number.get(), factor)) {
      return Optional.empty();
    }
    BigDecimal amount = number.get().multiply(factor).stripTrailingZeros();
    return Optional.of(new Money(amount.scale() < 0 ? amount.setScale(0) : amount, currency));
  }

  /** Nobody writes an amount with three or more decimals: what looks so is a slip of the pen. */
  private static boolean isMoney(BigDecimal number, BigDecimal factor) {
    return number.stripTrailingZeros().scale() <= 2 && number.scale() <= 2
        || factor.compareTo(BigDecimal.ONE) > 0;
  }

  private static String unitOf(String after) {
    String longest = "";
    for (String unit : FACTORS.keySet()) {
      boolean whole =
          after.startsWith(unit)
              && (after.length() == unit.length()
                  || !Character.isLetter(after.charAt(unit.length()))
                  || Character.isIdeographic(after.charAt(unit.length())));
      if (whole && unit.length() > longest.length()) {
        longest = unit;
      }
    }
    return longest;
  }

  private static String currency(String before, String after, String assumed) {
    if (before.isEmpty() && after.isEmpty()) {
      return assumed;
    }
    String first = before.isEmpty() ? null : code(before, assumed);
    String second = after.isEmpty() ? null : code(after, assumed);
    if (!before.isEmpty() && first == null || !after.isEmpty() && second == null) {
      return null;
    }
    // "$5 CAD": the letters say which dollars
    return second == null ? first : second;
  }

  private static String code(String text, String assumed) {
    if (YUAN_OR_YEN.contains(text)) {
      return "CNY".equals(assumed) || "JPY".equals(assumed) ? assumed : null;
    }
    String known = SIGNS.get(text);
    String upper = text.toUpperCase(Locale.ROOT);
    return known != null ? known : ProfileLimits.isCurrency(upper) ? upper : null;
  }

  private static void sign(String code, String... signs) {
    for (String sign : signs) {
      SIGNS.put(sign, code);
    }
  }

  private static void factor(int zeros, String... units) {
    for (String unit : units) {
      FACTORS.put(unit, BigDecimal.ONE.scaleByPowerOfTen(zeros));
    }
  }
}
