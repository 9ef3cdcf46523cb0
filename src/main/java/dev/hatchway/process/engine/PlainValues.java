package dev.hatchway.process.engine;

import com.google.protobuf.Any;
import com.google.protobuf.ByteString;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.jbpm.flow.serialization.ObjectMarshallerStrategy;

/**
 * Texts, numbers and truth values among process variables: one letter for the kind, then the value.
 * jBPM's own strategies name a protobuf type with each value and try it by name when they read.
 */
class PlainValues implements ObjectMarshallerStrategy {

  private static final String OURS = "h";

  private enum Kind {
    TEXT(String.class, text -> text),
    INTEGER(Integer.class, Integer::valueOf),
    LONG(Long.class, Long::valueOf),
    TRUTH(Boolean.class, Boolean::valueOf),
    REAL(Double.class, Double::valueOf);

    private final Class<?> type;
    private final Function<String, Object> reader;

    Kind(Class<?> type, Function<String, Object> reader) {
      this.type = type;
      this.reader = reader;
    }

    private static Kind of(Object value) {
      for (Kind kind : KINDS) {
        if (kind.type == value.getClass()) {
          return kind;
        }
      }
      return null;
    }
  }

  private static final Kind[] KINDS = Kind.values();

  @Override
  public Integer order() {
    return 0;
  }

  @Override
  public boolean acceptForMarshalling(Object value) {
    return value != null && Kind.of(value) != null;
  }

  @Override
  public boolean acceptForUnmarshalling(Any value) {
    return value.getTypeUrl().equals(OURS);
  }

  @Override
  public Any marshall(Object value) {
    byte[] text = value.toString().getBytes(StandardCharsets.UTF_8);
    byte[] bytes = new byte[text.length + 1];
    bytes[0] = (byte) Kind.of(value).ordinal();
    System.arraycopy(text, 0, bytes, 1, text.length);
    return Any.newBuilder().setTypeUrl(OURS).setValue(ByteString.copyFrom(bytes)).build();
  }

  @Override
  public Object unmarshall(Any data) {
    ByteString bytes = data.getValue();
    return KINDS[bytes.byteAt(0)].reader.apply(bytes.substring(1).toStringUtf8());
  }
}
