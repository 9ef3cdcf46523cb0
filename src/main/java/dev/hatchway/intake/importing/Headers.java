package dev.hatchway.intake.importing;

import dev.hatchway.intake.ProfileLimits;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The headers of a table: cleaned, each only once, and named by place where there is none. */
final class Headers {

  private static final int LONGEST = 120;

  private static final Pattern CURRENCY = Pattern.compile("\\b[a-z]{3}\\b");
  private static final Pattern MULTIPLIED =
      Pattern.compile(
          ".*(?:[万萬亿億千]|\\b(?:thousands?|millions?|lakhs?|crores?|mio|tsd|milliers?|k (?:usd|eur)|in k)\\b).*");

  private Headers() {}

  /** A header in lower case, in words, without punctuation and accents: {@code amount in usd}. */
  static String plain(String header) {
    String words =
        header
            .replaceAll("(?<=[\\p{Ll}\\d])(?=\\p{Lu})", " ")
            .replaceAll("(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})", " ");
    String bare = Normalizer.normalize(words, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
    return Normalizer.normalize(bare, Normalizer.Form.NFC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip();
  }

  /** The currency that a header names, as AmountInUSD does; null where it names none. */
  static String currency(TargetField field, String header) {
    return CURRENCY
        .matcher(plain(header))
        .results()
        .map(word -> word.group().toUpperCase(Locale.ROOT))
        .filter(code -> field.isMoney() && ProfileLimits.isCurrency(code) && !code.equals("ALL"))
        .findFirst()
        .orElse(null);
  }

  /** Whether amounts are given in thousands or millions, which no cell of the column says. */
  static boolean isMultiplied(String plainHeader) {
    return MULTIPLIED.matcher(plainHeader).matches();
  }

  static List<String> of(List<String> cells) {
    List<String> headers = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (int i = 0; i < cells.size(); i++) {
      String cell = PlainText.clean(cells.get(i));
      String name =
          cell == null || cell.isEmpty() ? "Column " + (i + 1) : cell.replaceAll("\\s+", " ");
      name = name.length() > LONGEST ? name.substring(0, LONGEST) : name;
      String unique = name;
      for (int n = 2; !taken.add(unique); n++) {
        unique = name + " (" + n + ")";
      }
      headers.add(unique);
    }
    return List.copyOf(headers);
  }
}
