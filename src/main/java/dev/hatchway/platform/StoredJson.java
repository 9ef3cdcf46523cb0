package dev.hatchway.platform;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.hibernate.orm.JsonFormat;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.format.FormatMapper;
import org.hibernate.type.format.jackson.JacksonJsonFormatMapper;

/**
 * JSON columns of entities: as Hibernate writes them, with {@link StoredNumbers}; what is {@link
 * PartlyRead} is read without those parts that can't be.
 */
@JsonFormat
@PersistenceUnitExtension
@Singleton
class StoredJson implements FormatMapper {

  /** More than a profile has fields. */
  private static final int MOST_PARTS = 64;

  private final ObjectMapper mapper =
      StoredNumbers.json()
          .findAndAddModules()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();
  private final FormatMapper json = new JacksonJsonFormatMapper(mapper);

  @Override
  public <T> T fromString(
      CharSequence text,
      org.hibernate.type.descriptor.java.JavaType<T> type,
      WrapperOptions options) {
    if (text == null || !PartlyRead.class.isAssignableFrom(type.getJavaTypeClass())) {
      return json.fromString(text, type, options);
    }
    try {
      return whole(text.toString(), type.getJavaTypeClass());
    } catch (JsonProcessingException unreadable) {
      return inParts(text.toString(), mapper.constructType(type.getJavaType()));
    }
  }

  @Override
  public <T> String toString(
      T value, org.hibernate.type.descriptor.java.JavaType<T> type, WrapperOptions options) {
    return json.toString(value, type, options);
  }

  private <T> T whole(String text, Class<T> type) throws JsonProcessingException {
    T read = mapper.readValue(text, type);
    if (read == null) {
      throw new com.fasterxml.jackson.databind.JsonMappingException(null, "null");
    }
    return read;
  }

  /** Takes out one part after the other until the rest can be read. */
  private <T> T inParts(String text, JavaType type) {
    List<Unreadable> parts = new ArrayList<>();
    try {
      JsonNode rest = mapper.readTree(text);
      for (int i = 0; i < MOST_PARTS; i++) {
        try {
          PartlyRead<T> read = mapper.treeToValue(rest, type);
          if (read != null) {
            return read.without(parts);
          }
          parts.add(new Unreadable("", false));
          rest = mapper.createObjectNode();
        } catch (JsonProcessingException failure) {
          Unreadable part = Unreadable.of(failure);
          if (!parts.contains(part)) {
            parts.add(part);
          }
          rest = without(rest, part);
        }
      }
      throw new UnreadableJson(type.getRawClass().getSimpleName());
    } catch (JsonProcessingException unreadable) {
      throw new UnreadableJson(type.getRawClass().getSimpleName(), unreadable);
    }
  }

  /** The same tree without the part; where it can't be taken out, an empty object, then a list. */
  private JsonNode without(JsonNode tree, Unreadable part) {
    JsonPointer place = part.pointer();
    JsonNode parent = place.matches() ? null : tree.at(place.head());
    if (parent instanceof ObjectNode fields && fields.has(place.last().getMatchingProperty())) {
      fields.remove(place.last().getMatchingProperty());
      return tree;
    }
    if (parent instanceof ArrayNode items && items.has(place.last().getMatchingIndex())) {
      items.remove(place.last().getMatchingIndex());
      return tree;
    }
    return tree.isObject() ? mapper.createArrayNode() : mapper.createObjectNode();
  }
}
