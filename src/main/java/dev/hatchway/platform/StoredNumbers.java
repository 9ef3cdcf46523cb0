package dev.hatchway.platform;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * Decimals as they are stored. What was stored before numbers had bounds is named where it is out
 * of them ({@link Unreadable}), and never taken for a missing one.
 */
public final class StoredNumbers {

  // digits before and after the point that a jsonb number can have
  private static final int LONGEST = 131_072 + 16_383 + 8;

  private StoredNumbers() {}

  /** Reads numbers as long as PostgreSQL writes them out, and refuses those out of bounds. */
  public static JsonMapper.Builder json() {
    return JsonMapper.builder(
            JsonFactory.builder()
                .streamReadConstraints(
                    StreamReadConstraints.builder().maxNumberLength(LONGEST).build())
                .build())
        .addModule(new BoundedNumbers());
  }
}
