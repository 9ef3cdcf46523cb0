package dev.hatchway.platform;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;
import dev.hatchway.platform.CommandRejected.FieldError;

/** A number or a text in a JSON document that is out of bounds, and where it is. */
public final class RefusedJson extends JsonMappingException {

  private static final long serialVersionUID = 1L;

  private final transient FieldError error;

  RefusedJson(JsonParser parser, String place, String reason, Object... arguments) {
    super(parser, reason + " " + place);
    this.error = new FieldError(place, reason, arguments);
  }

  /** The refused field, named by its place in the document; empty for the document itself. */
  public FieldError error() {
    return error;
  }
}
