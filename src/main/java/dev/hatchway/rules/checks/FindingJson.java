package dev.hatchway.rules.checks;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;

/** Findings as they are stored. */
final class FindingJson {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .visibility(PropertyAccessor.GETTER, JsonAutoDetect.Visibility.NONE)
          .visibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE)
          .visibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
          .build();

  private static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {};

  private FindingJson() {}

  static String write(List<Finding> findings) {
    try {
      return JSON.writerFor(FINDINGS).writeValueAsString(findings);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalArgumentException("Findings can't be written", unwritable);
    }
  }

  static List<Finding> read(String json) {
    try {
      return JSON.readValue(json, FINDINGS);
    } catch (JsonProcessingException unreadable) {
      throw new IllegalArgumentException("Findings can't be read", unreadable);
    }
  }
}
