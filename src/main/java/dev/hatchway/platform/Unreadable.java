package dev.hatchway.platform;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import java.math.BigDecimal;

/**
 * A part of what is stored that can't be read, and why: a number out of bounds, or something of
 * another form. Its value is left out, since it may be as long as it likes.
 *
 * @param place as {@code company.turnover.amount}; empty where nothing of it can be read
 */
public record Unreadable(String place, boolean outOfBounds) {

  static Unreadable of(JsonProcessingException failure) {
    return failure instanceof JsonMappingException mapping
        ? new Unreadable(place(mapping), isOutOfBounds(mapping))
        : new Unreadable("", false);
  }

  private static boolean isOutOfBounds(JsonMappingException failure) {
    return failure instanceof InvalidFormatException format
        && format.getTargetType() == BigDecimal.class;
  }

  private static String place(JsonMappingException failure) {
    StringBuilder place = new StringBuilder();
    for (JsonMappingException.Reference step : failure.getPath()) {
      if (step.getFieldName() == null) {
        place.append('[').append(step.getIndex()).append(']');
      } else {
        place.append(place.isEmpty() ? "" : ".").append(step.getFieldName());
      }
    }
    return place.toString();
  }

  /** Where that is; of a list the whole item, since what is left of it would say something else. */
  JsonPointer pointer() {
    String path = place.replace("[", ".[");
    JsonPointer pointer = JsonPointer.empty();
    for (String step : path.split("\\.")) {
      if (step.startsWith("[")) {
        return pointer.appendIndex(Integer.parseInt(step.substring(1, step.length() - 1)));
      }
      pointer = step.isEmpty() ? pointer : pointer.appendProperty(step);
    }
    return pointer;
  }

  /** Key of the words for why, in {@code messages/*.properties}. */
  public String reason() {
    return outOfBounds ? "unreadable.out-of-bounds" : "unreadable.malformed";
  }

  @Override
  public String toString() {
    return (place.isEmpty() ? "all of it" : place)
        + (outOfBounds ? " is out of bounds" : " is not of its form");
  }
}
