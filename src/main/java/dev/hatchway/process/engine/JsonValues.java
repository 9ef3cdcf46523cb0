package dev.hatchway.process.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.protobuf.Any;
import com.google.protobuf.ByteString;
import com.google.protobuf.BytesValue;
import com.google.protobuf.InvalidProtocolBufferException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;
import org.jbpm.flow.serialization.ObjectMarshallerStrategy;

/** Lists and maps among process variables as JSON, never as serialized Java objects. */
class JsonValues implements ObjectMarshallerStrategy {

  private final ObjectMapper json;

  JsonValues(ObjectMapper json) {
    this.json = json;
  }

  @Override
  public Integer order() {
    return 100;
  }

  @Override
  public boolean acceptForMarshalling(Object value) {
    return value instanceof Collection || value instanceof Map;
  }

  @Override
  public boolean acceptForUnmarshalling(Any value) {
    return value.is(BytesValue.class);
  }

  @Override
  public Any marshall(Object unmarshalled) {
    try {
      return Any.pack(BytesValue.of(ByteString.copyFrom(json.writeValueAsBytes(unmarshalled))));
    } catch (JsonProcessingException unwritable) {
      throw new IllegalArgumentException("A process variable is not JSON", unwritable);
    }
  }

  /** No bytes at all are what jBPM writes for a value that is missing. */
  @Override
  public Object unmarshall(Any data) {
    try {
      byte[] bytes = data.unpack(BytesValue.class).getValue().toByteArray();
      return bytes.length == 0 ? null : json.readValue(bytes, Object.class);
    } catch (InvalidProtocolBufferException notBytes) {
      throw new UncheckedIOException(notBytes);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
