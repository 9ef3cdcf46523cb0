package dev.hatchway.intake.importing;

import dev.hatchway.intake.ProfileLimits;
import java.util.regex.Pattern;

/** Texts that are kept as they are, once they are clean: no control characters, not over-long. */
final class PlainText {

  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]+|\\ufeff");
  private static final Pattern DOMAIN =
      Pattern.compile("[\\p{L}\\p{N}.-]+\\.\\p{L}{2,}(?:[/?#:].*)?");

  private PlainText() {}

  static String clean(String text) {
    return text == null ? null : CONTROL.matcher(text).replaceAll("").strip();
  }

  static Interpreted<String> read(String column, String text, int longest) {
    if (Blank.is(text)) {
      return Interpreted.missing(column);
    }
    return text.length() <= longest
        ? Interpreted.of(text)
        : Interpreted.of(
            text.substring(0, longest - 1) + "…", Remark.of("shortened", column, longest));
  }

  static Interpreted<String> website(String column, String text) {
    if (Blank.is(text)) {
      return Interpreted.missing(column);
    }
    String address = DOMAIN.matcher(text).matches() ? "http://" + text : text;
    return ProfileLimits.isWebAddress(address) && address.length() <= 300
        ? Interpreted.of(address)
        : Interpreted.unclear(column, text);
  }
}
