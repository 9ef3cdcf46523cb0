package dev.hatchway.intake.importing;

import dev.hatchway.intake.ApplicationProfile.Money;
import dev.hatchway.intake.ProfileLimits;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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
  private static final Set<String> YUAN_OR_YEN = Set.of("¥", "￥", "元", "圓", "圆", "块", "塊");
  private static final Set<String> SOME_DOLLARS = Set.of("$", "dollars", "dollar");
  private static final Set<String> DOLLARS =
      Set.of("USD", "TWD", "HKD", "CAD", "AUD", "SGD", "NZD", "MXN", "CLP", "COP", "ARS");
  private static final Pattern ASIDE = Pattern.compile("\\s*[(（](?<said>[^)）\\d]*)[)）]|[+,.]+$");
  private static final Pattern PARTS =
      Pattern.compile(
          "(?:c\\.|ca\\.|(?:ca|approx\\.?|about|around|over|up to)\\s|[~≈><])?\\s*"
              + "(?<before>[^\\d\\s.,+-][^\\d.,+-]*?\\.?)?\\s*(?<number>\\d[\\d.,\\s\\u00a0\\u202f'’]*(?:e[+-]?\\d{1,2}(?!\\d))?)\\s*(?<after>\\D*)",
          Pattern.CASE_INSENSITIVE);

  static {
    sign("USD", "us$", "usd", "us dollars", "us dollar", "dollars", "$", "美元", "美金");
    sign("TWD", "nt$", "nt", "ntd", "ntd$", "twd", "新台幣", "新臺幣", "新台币", "台幣", "臺幣", "台币");
    sign("HKD", "hk$", "hkd", "港元", "港幣", "港币");
    sign("CAD", "ca$", "c$", "cad", "加元");
    sign("AUD", "au$", "a$", "aud", "澳元");
    sign("SGD", "s$", "sg$", "sgd");
    sign("NZD", "nz$", "nzd");
    sign("BRL", "r$", "brl");
    sign("EUR", "€", "eur", "euro", "euros", "欧元", "歐元");
    sign("GBP", "£", "gbp", "pounds", "英镑", "英鎊");
    sign("CNY", "rmb", "cny", "cn¥", "人民币", "人民幣");
    sign("JPY", "jpy", "jp¥", "yen", "円", "日元", "日圓", "日円");
    sign("KRW", "₩", "krw", "韩元", "韓元", "원");
    sign("INR", "₹", "inr", "rs", "rs.");
    sign("CHF", "chf", "fr.");
    factor(3, "k", "thousand", "tsd", "千");
    factor(4, "万", "萬");
    factor(5, "lakh", "lakhs", "lac", "lacs");
    factor(7, "crore", "crores", "cr", "cr.");
    factor(6, "m", "mm", "mn", "mio", "mio.", "million", "millions", "mln", "百万");
    factor(8, "亿", "億");
    factor(9, "b", "bn", "billion", "billions", "mrd", "mrd.");
  }

  private static final int LONGEST = 200;

  private AmountText() {}

  /**
   * Reads one amount.
   *
   * @param assumed ISO 4217 code of amounts that name no currency, or null: then they are not
   *     understood
   */
  static Optional<Money> read(String text, String assumed) {
    String lower = text.strip().toLowerCase(Locale.ROOT);
    Matcher parts = PARTS.matcher(ASIDE.matcher(lower).replaceAll(""));
    if (lower.length() > LONGEST || !parts.matches()) {
      return Optional.empty();
    }
    String after = parts.group("after").strip();
    String unit = unitOf(after);
    BigDecimal factor = unit.isEmpty() ? BigDecimal.ONE : FACTORS.get(unit);
    String named = after.substring(unit.length()).strip();
    String before = parts.group("before") == null ? "" : parts.group("before").strip();
    String currency = currency(before, named, aside(lower), assumed);
    String digits = parts.group("number").strip();
    Optional<BigDecimal> number =
        unit.isEmpty() ? NumberText.read(digits) : NumberText.readScaled(digits);
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

  /** A currency named in brackets, as in 500萬元 (TWD); null where they hold something else. */
  private static String aside(String text) {
    Matcher aside = ASIDE.matcher(text);
    while (aside.find()) {
      String said = aside.group("said");
      if (said != null && named(said.strip()) != null) {
        return named(said.strip());
      }
    }
    return null;
  }

  /**
   * The currency that is named wins, then the one chosen for the column, and only then what 元 and ¥
   * alone can mean. Null where nothing tells, or two are named that are not one.
   */
  private static String currency(String before, String after, String aside, String assumed) {
    Set<String> named = new LinkedHashSet<>();
    Set<String> open = new LinkedHashSet<>();
    for (String text : new String[] {before, after.replaceAll("[正整]$", "").strip()}) {
      String bare = text.length() > 1 ? text.replaceAll("^[元圓圆]|[元圓圆]$", "").strip() : text;
      if (YUAN_OR_YEN.contains(text) || SOME_DOLLARS.contains(text)) {
        open.add(text);
      } else if (named(text) != null) {
        named.add(named(text));
      } else if (named(bare) != null && !SOME_DOLLARS.contains(bare)) {
        named.add(named(bare));
      } else if (!text.isEmpty()) {
        return null;
      }
    }
    if (aside != null) {
      named.add(aside);
    }
    if (!named.isEmpty()) {
      return named.size() == 1 ? named.iterator().next() : null;
    }
    return open.isEmpty() ? assumed : ofOpen(open, assumed);
  }

  private static String ofOpen(Set<String> open, String assumed) {
    if (open.stream().anyMatch(SOME_DOLLARS::contains)) {
      return assumed != null && DOLLARS.contains(assumed) ? assumed : "USD";
    }
    if (assumed != null && !Set.of("¥", "￥").containsAll(open)) {
      return assumed;
    }
    if ("CNY".equals(assumed) || "JPY".equals(assumed)) {
      return assumed;
    }
    return Set.of("¥", "￥").containsAll(open) ? null : "CNY";
  }

  private static String named(String text) {
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
