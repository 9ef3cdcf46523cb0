package dev.hatchway.intake.importing;

import java.util.Locale;
import java.util.Set;

/** The states of the United States, by name and by USPS code. */
final class UnitedStates {

  private static final Set<String> CODES =
      Set.of(
          ("AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM"
                  + " NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC PR")
              .split(" "));
  private static final Set<String> NAMES =
      Set.of(
          ("alabama,alaska,arizona,arkansas,california,colorado,connecticut,delaware,florida,georgia,"
                  + "hawaii,idaho,illinois,indiana,iowa,kansas,kentucky,louisiana,maine,maryland,massachusetts,"
                  + "michigan,minnesota,mississippi,missouri,montana,nebraska,nevada,new hampshire,new jersey,"
                  + "new mexico,new york,north carolina,north dakota,ohio,oklahoma,oregon,pennsylvania,"
                  + "rhode island,south carolina,south dakota,tennessee,texas,utah,vermont,virginia,washington,"
                  + "west virginia,wisconsin,wyoming,district of columbia,puerto rico,washington dc,washington d.c.")
              .split(","));

  private UnitedStates() {}

  /** Whether a text names a state; one wrong letter in a long name is forgiven. */
  static boolean isState(String text) {
    String name = text.strip().toLowerCase(Locale.ROOT);
    return CODES.contains(text.strip().toUpperCase(Locale.ROOT))
        || NAMES.contains(name)
        || name.length() > 5 && NAMES.stream().anyMatch(n -> differByOne(n, name));
  }

  private static boolean differByOne(String one, String other) {
    if (Math.abs(one.length() - other.length()) > 1) {
      return false;
    }
    int start = 0;
    int shorter = Math.min(one.length(), other.length());
    while (start < shorter && one.charAt(start) == other.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < shorter - start
        && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
      end++;
    }
    return Math.max(one.length(), other.length()) - start - end <= 1;
  }
}
