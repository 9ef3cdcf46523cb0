package dev.hatchway.web;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hatchway.platform.BoundedJson;
import dev.hatchway.platform.BoundedNumbers;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;

/**
 * How bodies of requests are read: bounded, and nothing as something else. A number with decimals
 * is no count, a number no choice, and null no zero. What Hatchway stored itself is read by others.
 */
@Provider
public class ApiJson implements ContextResolver<ObjectMapper> {

  private final ObjectMapper json;

  ApiJson(ObjectMapper json) {
    this.json =
        json.copyWith(new BoundedJson())
            .registerModule(new BoundedNumbers())
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
  }

  @Override
  public ObjectMapper getContext(Class<?> type) {
    return json;
  }
}
