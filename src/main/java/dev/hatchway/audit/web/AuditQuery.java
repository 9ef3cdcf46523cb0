package dev.hatchway.audit.web;

import dev.hatchway.audit.AuditEvents.Position;
import dev.hatchway.audit.AuditFilter;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.DateRange;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestQuery;

/** What of the audit trail is asked for, as an address holds it; days are the reader's. */
class AuditQuery {

  @RestQuery String person;
  @RestQuery String action;
  @RestQuery String reference;
  @RestQuery String from;
  @RestQuery String to;
  @RestQuery String after;

  /** The filters as a form shows them again; null where there is none. */
  record Asked(String person, String action, String reference, String from, String to) {}

  Asked asked() {
    return new Asked(person, action, reference, from, to);
  }

  AuditFilter filter(ZoneId zone) {
    LocalDate first = day(from);
    LocalDate last = day(to);
    String sought = blankToNull(reference);
    return new AuditFilter(
        blankToNull(person),
        blankToNull(action),
        sought == null ? null : sought.toUpperCase(Locale.ROOT),
        first == null ? null : first.atStartOfDay(zone).toInstant(),
        last == null ? null : last.plusDays(1).atStartOfDay(zone).toInstant());
  }

  Position position() {
    if (blankToNull(after) == null) {
      return null;
    }
    try {
      int cut = after.lastIndexOf('_');
      return new Position(
          Instant.parse(after.substring(0, Math.max(0, cut))),
          Long.parseLong(after.substring(cut + 1)));
    } catch (DateTimeParseException | NumberFormatException unreadable) {
      throw CommandRejected.invalid("audit", "after", "refusal.inbox.cursor");
    }
  }

  static String cursor(Position position) {
    return position == null ? null : position.at() + "_" + position.id();
  }

  /** The same filters at another path, from a cursor or the beginning. */
  String address(String path, String cursor) {
    UriBuilder address = UriBuilder.fromPath(path);
    add(address, "person", person);
    add(address, "action", action);
    add(address, "reference", reference);
    add(address, "from", from);
    add(address, "to", to);
    add(address, "after", cursor);
    return address.build().toString();
  }

  private static void add(UriBuilder address, String name, String value) {
    if (blankToNull(value) != null) {
      address.queryParam(name, URLEncoder.encode(value.strip(), StandardCharsets.UTF_8));
    }
  }

  private static LocalDate day(String text) {
    if (blankToNull(text) == null) {
      return null;
    }
    try {
      LocalDate day = LocalDate.parse(text.strip());
      if (DateRange.SEARCHED.has(day)) {
        return day;
      }
    } catch (DateTimeParseException unreadable) {
      throw notADay(text);
    }
    throw notADay(text);
  }

  private static CommandRejected notADay(String text) {
    return CommandRejected.invalid("audit", text, "refusal.audit-day", text);
  }

  private static String blankToNull(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
