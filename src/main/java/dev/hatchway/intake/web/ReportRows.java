package dev.hatchway.intake.web;

import dev.hatchway.intake.ApplicationProfile.Sector;
import dev.hatchway.intake.importing.ImportRow;
import dev.hatchway.intake.importing.Remark;
import dev.hatchway.web.Sayings;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Map;

/** Rows of an import's report in the reader's words. */
@RequestScoped
class ReportRows {

  /** One row: what became of it, and all there is to know about it. */
  record Row(
      int line,
      String company,
      ImportRow.RowState state,
      String kind,
      String reference,
      List<String> remarks) {}

  /** How many arguments a sentence can't do without. */
  private static final Map<String, Integer> LEAST =
      Map.of("refused", 1, "refused-field", 2, "read-as-sector", 3);

  private final Sayings sayings;

  ReportRows(Sayings sayings) {
    this.sayings = sayings;
  }

  Row row(ImportRow row) {
    return new Row(
        row.line(),
        row.companyName(),
        row.state(),
        kind(row.state()),
        row.reference(),
        row.remarks().stream().map(this::sentence).toList());
  }

  private String sentence(Remark remark) {
    List<String> args = remark.args();
    if (args.size() < LEAST.getOrDefault(remark.key(), 0)) {
      return sayings.say("intake.remark.remarks-unreadable");
    }
    return switch (remark.key()) {
      case "refused" -> sayings.say(args.get(0), rest(args, 1));
      case "refused-field" -> label(args.get(0)) + ": " + sayings.say(args.get(1), rest(args, 2));
      case "read-as-sector" ->
          sayings.say(
              "intake.remark.read-as",
              args.get(0),
              args.get(1),
              sayings.name(Sector.valueOf(args.get(2))));
      default -> sayings.say("intake.remark." + remark.key(), args.toArray());
    };
  }

  private String label(String field) {
    String key = "intake.field." + field;
    return sayings.knows(key) ? sayings.say(key) : field;
  }

  private static Object[] rest(List<String> args, int from) {
    return args.subList(from, args.size()).toArray();
  }

  private static String kind(ImportRow.RowState state) {
    return switch (state) {
      case ACCEPTED -> "good";
      case REFUSED -> "bad";
      case ALREADY_THERE -> "info";
      default -> "quiet";
    };
  }
}
