package dev.hatchway.platform;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.math.BigDecimal;

/** Reads decimals as {@link BoundedDecimal}s, also where they stand as text. */
public final class BoundedNumbers extends SimpleModule {

  private static final long serialVersionUID = 1L;

  public BoundedNumbers() {
    super("hatchway-bounded-numbers");
    addDeserializer(BigDecimal.class, new Decimals());
  }

  private static final class Decimals extends StdScalarDeserializer<BigDecimal> {

    private static final long serialVersionUID = 1L;

    private Decimals() {
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
      if (text.isEmpty()) {
        return null;
      }
      var read = BoundedDecimal.read(text);
      if (read.isEmpty()) {
        throw context.weirdStringException(text, BigDecimal.class, "is out of bounds");
      }
      return read.get();
    }
  }
}
