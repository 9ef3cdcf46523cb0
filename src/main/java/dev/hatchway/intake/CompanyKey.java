package dev.hatchway.intake;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A company's name as it is compared with others: "ACME Robotics, Inc." and "Acme Robotics" may be
 * one company, if they are of one country or one of them names none. Compatibility forms (NFKC),
 * case, accents of Latin letters, punctuation, former names in brackets and legal forms at the end
 * do not count; what tells letters apart does: ハ and バ, का and की, C++ and C#.
 */
public final class CompanyKey {

  private static final Pattern FORMER_NAME =
      Pattern.compile("[(\\[](?:prev\\w*|former\\w*|fka|f/k/a|was|ex|now|aka)\\b[^)\\]]*[)\\]]");
  private static final Pattern MARKS = Pattern.compile("(\\p{IsLatin})\\p{M}+");
  private static final Pattern DOTS = Pattern.compile("(?<=\\b\\p{L})\\.(?=\\p{L}\\b)|['’`]");
  private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}+");
  private static final Pattern NOT_WORD =
      Pattern.compile("[^\\p{L}\\p{N}\\p{M}+#]+|(?<![\\p{L}\\p{N}\\p{M}+#])[+#]+");
  private static final Pattern CHINESE_FORM =
      Pattern.compile("(?:股份)?(?:有限责任|有限責任|有限)?公司$|株式会社|有限会社|주식회사");
  private static final Set<String> LEGAL_FORMS =
      Set.of(
          "inc",
          "incorporated",
          "corp",
          "corporation",
          "co",
          "company",
          "llc",
          "llp",
          "lp",
          "ltd",
          "limited",
          "plc",
          "gmbh",
          "ug",
          "ag",
          "kg",
          "sa",
          "sas",
          "sarl",
          "srl",
          "spa",
          "bv",
          "nv",
          "ab",
          "as",
          "oy",
          "aps",
          "pty",
          "pte",
          "kk",
          "sl",
          "lda",
          "sro",
          "doo",
          "zoo",
          "pbc");

  private CompanyKey() {}

  /** The key of a name; null where the name has no letter or digit at all. */
  public static String of(String name) {
    if (name == null) {
      return null;
    }
    String folded = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    folded = UNSEEN.matcher(folded).replaceAll("").replace('♯', '#');
    folded = FORMER_NAME.matcher(folded).replaceAll(" ");
    folded = MARKS.matcher(Normalizer.normalize(folded, Normalizer.Form.NFD)).replaceAll("$1");
    folded = Normalizer.normalize(folded, Normalizer.Form.NFC);
    folded = DOTS.matcher(folded).replaceAll("").replace("ß", "ss").replace("&", " and ");
    folded = NOT_WORD.matcher(folded).replaceAll(" ").replaceAll(" +", " ").strip();
    String key = withoutLegalForm(CHINESE_FORM.matcher(folded).replaceAll(" ").strip());
    return key.isEmpty() ? (folded.isEmpty() ? null : folded) : key;
  }

  /** Whether two countries, of which either may be unknown, can be one company's. */
  public static boolean sameCountry(String one, String other) {
    return isUnknown(one) || isUnknown(other) || one.equals(other);
  }

  private static boolean isUnknown(String country) {
    return country == null || country.isBlank();
  }

  private static String withoutLegalForm(String name) {
    String key = name;
    for (int space = key.lastIndexOf(' ');
        space > 0 && LEGAL_FORMS.contains(key.substring(space + 1));
        space = key.lastIndexOf(' ')) {
      key = key.substring(0, space);
    }
    return key;
  }
}
