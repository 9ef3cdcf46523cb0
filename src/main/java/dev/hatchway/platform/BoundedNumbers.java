package dev.hatchway.platform;

import com.fasterxml.jackson.databind.DeserializationContext;
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

  private static final class Decimals extends DecimalReader {

    private static final long serialVersionUID = 1L;

    @Override
    BigDecimal outOfBounds(String text, DeserializationContext context) throws IOException {
      throw context.weirdStringException(text, BigDecimal.class, "is out of bounds");
    }
  }
}
