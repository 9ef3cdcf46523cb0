package dev.hatchway.audit.web;

import dev.hatchway.audit.AuditEvents;
import dev.hatchway.audit.AuditFilter;
import dev.hatchway.identity.Actor;
import dev.hatchway.platform.Isolated;
import dev.hatchway.web.Sayings;
import dev.hatchway.web.SpreadsheetCsv;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** The audit trail as CSV, written as it is read. */
@RequestScoped
class AuditFile {

  private static final int AT_ONCE = 1000;

  private final AuditEvents events;
  private final AuditWords words;
  private final Sayings sayings;

  AuditFile(AuditEvents events, AuditWords words, Sayings sayings) {
    this.events = events;
    this.words = words;
    this.sayings = sayings;
  }

  /** FORBIDDEN to those who read no programme's trail; times are in the zone, with its offset. */
  StreamingOutput of(Actor actor, AuditFilter filter, ZoneId zone) {
    // before the answer begins, so that a refusal is one
    AuditEvents.Page first = events.page(actor, filter, null, AT_ONCE);
    return output -> write(actor, filter, zone, first, output);
  }

  private void write(
      Actor actor, AuditFilter filter, ZoneId zone, AuditEvents.Page first, OutputStream output)
      throws IOException {
    Writer text = new OutputStreamWriter(output, StandardCharsets.UTF_8);
    SpreadsheetCsv csv =
        SpreadsheetCsv.begin(
            text,
            sayings,
            "audit.column.",
            "at",
            "person",
            "username",
            "action",
            "kind",
            "name",
            "reference",
            "why",
            "more");
    AuditEvents.Page page = first;
    write(csv, page, zone);
    while (page.next() != null) {
      page = events.page(actor, filter, page.next(), AT_ONCE);
      write(csv, page, zone);
    }
    csv.end();
  }

  private void write(SpreadsheetCsv csv, AuditEvents.Page page, ZoneId zone) {
    page.entries().forEach(entry -> write(csv, words.line(entry), zone));
  }

  private static void write(SpreadsheetCsv csv, AuditWords.Line line, ZoneId zone) {
    csv.row(
        DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
            line.at().truncatedTo(ChronoUnit.SECONDS).atZone(zone)),
        line.person(),
        line.username(),
        line.action(),
        line.kind(),
        line.name(),
        line.reference(),
        Isolated.without(line.why()),
        Isolated.without(line.more()));
  }
}
