package dev.hatchway.intake.web;

import dev.hatchway.intake.ApplicationList;
import dev.hatchway.intake.ApplicationStage;
import dev.hatchway.platform.CommandRejected;
import jakarta.ws.rs.core.UriBuilder;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;

/** The state of the list of applications as its address holds it. */
class ListQuery {

  @RestQuery String stage;
  @RestQuery String q;
  @RestQuery String country;
  @RestQuery String after;

  ApplicationList.Filter filter(ApplicationList.Reader reader) {
    return new ApplicationList.Filter(reader, stage(), blankToNull(q), blankToNull(country));
  }

  ApplicationList.Position position() {
    if (blankToNull(after) == null) {
      return null;
    }
    try {
      int cut = after.lastIndexOf('_');
      return new ApplicationList.Position(
          Instant.parse(after.substring(0, Math.max(0, cut))),
          UUID.fromString(after.substring(cut + 1)));
    } catch (DateTimeParseException | IllegalArgumentException unreadable) {
      throw CommandRejected.invalid("list", after, "refusal.inbox.cursor");
    }
  }

  static String cursor(ApplicationList.Position position) {
    return position == null ? null : position.submittedAt() + "_" + position.id();
  }

  /** The list with the same filters, in a stage or in all, from a cursor or the beginning. */
  String address(String path, ApplicationStage inStage, String cursor) {
    UriBuilder address = UriBuilder.fromPath(path);
    add(address, "stage", inStage == null ? null : inStage.name());
    add(address, "q", blankToNull(q));
    add(address, "country", blankToNull(country));
    add(address, "after", cursor);
    return address.build().toString();
  }

  ApplicationStage stage() {
    if (blankToNull(stage) == null) {
      return null;
    }
    try {
      return ApplicationStage.valueOf(stage);
    } catch (IllegalArgumentException unknown) {
      throw CommandRejected.invalid("stage", stage, "refusal.stage-unknown", stage);
    }
  }

  private static void add(UriBuilder address, String name, String value) {
    if (value != null) {
      String encoded = java.net.URLEncoder.encode(value, java.nio.charset.StandardCharsets.UTF_8);
      address.queryParam(name, encoded);
    }
  }

  private static String blankToNull(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
