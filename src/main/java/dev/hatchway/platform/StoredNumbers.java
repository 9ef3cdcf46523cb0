package dev.hatchway.platform;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.math.BigDecimal;

/**
 * Decimals as they are stored. What was stored before numbers had bounds is read as missing where
 * it is out of them: one such number stops neither its own record nor the list that has it.
 */
public final class StoredNumbers extends SimpleModule {

  private static final long serialVersionUID = 1L;

  // digits before and after the point that a jsonb number can have
  private static final int LONGEST = 131_072 + 16_383 + 8;

  public StoredNumbers() {
    super("hatchway-stored-numbers");
    addDeserializer(BigDecimal.class, new Decimals());
  }

  /** Reads numbers as long as PostgreSQL writes them out. */
  public static JsonFactory json() {
    return JsonFactory.builder()
        .streamReadConstraints(StreamReadConstraints.builder().maxNumberLength(LONGEST).build())
        .build();
  }

  private static final class Decimals extends DecimalReader {

    private static final long serialVersionUID = 1L;

    @Override
    BigDecimal outOfBounds(String text, DeserializationContext context) {
      return null;
    }
  }
}
