package dev.hatchway.audit.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.hatchway.audit.AuditEvents;
import dev.hatchway.audit.AuditFilter;
import dev.hatchway.identity.Actor;
import dev.hatchway.platform.FormulaLook;
import dev.hatchway.web.Sayings;
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
import java.util.List;
import java.util.stream.Stream;

/**
 * The audit trail as CSV (RFC 4180, UTF-8 with a mark for spreadsheets), written as it is read; no
 * cell is a formula.
 */
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
    text.write('\uFEFF');
    CsvWriter csv = CsvWriter.builder().build(text);
    csv.writeRecord(
        Stream.of("at", "person", "username", "action", "kind", "name", "reference", "why", "more")
            .map(column -> sayings.say("audit.column." + column))
            .toList());
    AuditEvents.Page page = first;
    write(csv, page, zone);
    while (page.next() != null) {
      page = events.page(actor, filter, page.next(), AT_ONCE);
      write(csv, page, zone);
    }
    csv.flush();
  }

  private void write(CsvWriter csv, AuditEvents.Page page, ZoneId zone) {
    page.entries().forEach(entry -> csv.writeRecord(cells(words.line(entry), zone)));
  }

  private static List<String> cells(AuditWords.Line line, ZoneId zone) {
    return Stream.of(
            DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                line.at().truncatedTo(ChronoUnit.SECONDS).atZone(zone)),
            line.person(),
            line.username(),
            line.action(),
            line.kind(),
            line.name(),
            line.reference(),
            line.why(),
            line.more())
        .map(cell -> cell == null ? "" : FormulaLook.harmless(cell))
        .toList();
  }
}
