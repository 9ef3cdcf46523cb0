package dev.hatchway.intake.importing;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A country as people write it: codes of two or three letters, names in the languages that our
 * applicants write, and what is said instead of them. A U.S. state stands for its country.
 */
final class CountryText {

  private static final List<Locale> LANGUAGES =
      List.of(
          Locale.ENGLISH,
          Locale.GERMAN,
          Locale.FRENCH,
          Locale.ITALIAN,
          Locale.SIMPLIFIED_CHINESE,
          Locale.TRADITIONAL_CHINESE,
          Locale.JAPANESE,
          Locale.KOREAN,
          new Locale("es"),
          new Locale("pt"),
          new Locale("nl"),
          new Locale("pl"),
          new Locale("sv"));
  private static final Pattern STATE_AT_END = Pattern.compile(".+[ ,]\\s*([A-Z]{2})\\.?$");
  private static final Map<String, String> NAMES = new HashMap<>();

  static {
    for (String code : Locale.getISOCountries()) {
      Locale country = new Locale("", code);
      NAMES.put(key(code), code);
      threeLetters(country).ifPresent(c -> NAMES.put(key(c), code));
      LANGUAGES.forEach(l -> NAMES.put(key(country.getDisplayCountry(l)), code));
    }
    alias(
        "US",
        "usa",
        "u s a",
        "u s",
        "united states of america",
        "america",
        "the united states",
        "estados unidos de america");
    alias(
        "GB",
        "uk",
        "u k",
        "great britain",
        "britain",
        "england",
        "scotland",
        "wales",
        "northern ireland",
        "the united kingdom");
    alias(
        "CN",
        "prc",
        "p r china",
        "pr china",
        "p r c",
        "peoples republic of china",
        "people s republic of china",
        "mainland china",
        "china mainland",
        "中国大陆",
        "中國大陸",
        "中华人民共和国");
    alias(
        "TW",
        "roc",
        "r o c",
        "taiwan roc",
        "taiwan r o c",
        "taiwan republic of china",
        "republic of china",
        "chinese taipei",
        "taiwan province of china",
        "臺灣",
        "台湾",
        "台灣",
        "中華民國");
    alias(
        "HK", "hong kong", "hong kong sar", "hongkong", "hong kong s a r", "hong kong china", "香港");
    alias("MO", "macau", "macao", "澳門", "澳门");
    alias("KR", "korea", "south korea", "republic of korea", "s korea");
    alias("RU", "russian federation");
    alias("SK", "slovak republic");
    alias("MM", "burma");
    alias("BA", "bosnia");
    alias("CI", "ivory coast", "cote d ivoire");
    alias("PS", "palestine");
    alias("CZ", "czech republic", "czechia");
    alias("NL", "holland", "the netherlands");
    alias("AE", "uae", "u a e", "emirates");
    alias("VN", "viet nam");
    alias("IE", "eire", "republic of ireland");
    alias("CH", "schweiz", "suisse", "svizzera");
    alias("TR", "turkey", "turkiye");
  }

  private CountryText() {}

  /**
   * Country as ISO 3166-1 alpha-2 from the texts of country, U.S. state and city; any may be null.
   */
  static Interpreted<String> read(String column, String country, String state, String city) {
    if (!Blank.is(country)) {
      return find(country)
          .map(Interpreted::of)
          .orElseGet(
              () -> fromState(column, country, country, Interpreted.unclear(column, country)));
    }
    Interpreted<String> missing = Interpreted.missing(column);
    if (!Blank.is(state)) {
      return fromState(column, state, state, missing);
    }
    Matcher inCity = STATE_AT_END.matcher(city == null ? "" : city.strip());
    // "Berlin, DE" and "Ottawa, CA" are cities too: only codes that are no country's tell
    return inCity.matches() && find(inCity.group(1)).isEmpty()
        ? fromState(column, inCity.group(1), city, missing)
        : missing;
  }

  /** The country that goes by this name or code. */
  static Optional<String> find(String text) {
    return Optional.ofNullable(NAMES.get(key(text)));
  }

  private static Interpreted<String> fromState(
      String column, String state, String written, Interpreted<String> otherwise) {
    return UnitedStates.isState(state)
        ? Interpreted.of("US", Remark.of("country-from-state", column, written))
        : otherwise;
  }

  private static String key(String text) {
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    return folded.replaceAll("\\p{M}+", "").replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }

  private static Optional<String> threeLetters(Locale country) {
    try {
      return Optional.of(country.getISO3Country());
    } catch (MissingResourceException none) {
      return Optional.empty();
    }
  }

  private static void alias(String code, String... names) {
    for (String name : names) {
      NAMES.put(key(name), code);
    }
  }
}
