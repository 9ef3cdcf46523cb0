package dev.hatchway.rules.runtime;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.hatchway.platform.StoredNumbers;
import dev.hatchway.platform.UnreadableJson;
import dev.hatchway.rules.facts.Fact;
import dev.hatchway.rules.facts.Outcome;
import java.util.List;

/**
 * Facts, fired rules and outcomes as JSON, in a form of their own that stays readable for years.
 */
public final class DecisionJson {

  private static final ObjectMapper JSON =
      StoredNumbers.json()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
          // facts and outcomes gain components; what is stored stays readable
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          // only components: what rules can ask of a fact besides follows from them
          .visibility(PropertyAccessor.GETTER, JsonAutoDetect.Visibility.NONE)
          .visibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE)
          .visibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
          .build();

  private static final TypeReference<List<Fact>> FACTS = new TypeReference<>() {};
  private static final TypeReference<List<FiredRule>> FIRED = new TypeReference<>() {};
  private static final TypeReference<List<Outcome>> OUTCOMES = new TypeReference<>() {};

  private DecisionJson() {}

  public static String facts(List<?> facts) {
    return write(JSON.writerFor(FACTS), facts);
  }

  static String fired(List<FiredRule> fired) {
    return write(JSON.writerFor(FIRED), fired);
  }

  static String outcomes(List<Outcome> outcomes) {
    return write(JSON.writerFor(OUTCOMES), outcomes);
  }

  /** {@link UnreadableJson} where a part of it is not what it should be, or out of bounds. */
  public static List<Fact> readFacts(String json) {
    return read("facts", json, FACTS);
  }

  public static List<FiredRule> readFired(String json) {
    return read("fired rules", json, FIRED);
  }

  public static List<Outcome> readOutcomes(String json) {
    return read("outcomes", json, OUTCOMES);
  }

  private static String write(ObjectWriter writer, Object value) {
    try {
      return writer.writeValueAsString(value);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalArgumentException("Part of a decision can't be written", unwritable);
    }
  }

  private static <T> List<T> read(String part, String json, TypeReference<List<T>> type) {
    List<T> read;
    try {
      read = JSON.readValue(json, type);
    } catch (JsonProcessingException unreadable) {
      throw new UnreadableJson(part, unreadable);
    }
    if (read == null || read.contains(null)) {
      throw new UnreadableJson(part);
    }
    return read;
  }
}
