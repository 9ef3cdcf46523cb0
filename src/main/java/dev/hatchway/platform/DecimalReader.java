package dev.hatchway.platform;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.math.BigDecimal;

/**
 * Reads a decimal, written as a number or as text, as a {@link BoundedDecimal}; what one out of
 * bounds is read as is for its kind to say.
 */
abstract class DecimalReader extends StdScalarDeserializer<BigDecimal> {

  private static final long serialVersionUID = 1L;

  DecimalReader() {
    super(BigDecimal.class);
  }

  @Override
  public BigDecimal deserialize(JsonParser parser, DeserializationContext context)
      throws IOException {
    JsonToken token = parser.currentToken();
    if (!token.isNumeric() && token != JsonToken.VALUE_STRING) {
      return (BigDecimal) context.handleUnexpectedToken(BigDecimal.class, parser);
    }
    String text = parser.getText().strip();
    var read = BoundedDecimal.read(text);
    return read.isPresent() || text.isEmpty() ? read.orElse(null) : outOfBounds(text, context);
  }

  /** Null where such a number is a missing one. */
  abstract BigDecimal outOfBounds(String text, DeserializationContext context) throws IOException;
}
