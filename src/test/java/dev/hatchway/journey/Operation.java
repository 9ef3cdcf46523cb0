package dev.hatchway.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * What the OpenAPI document says of one method of one address.
 *
 * @param queries names of what its query may have
 * @param takes the type of the body; empty where it takes none
 * @param example a body as the schema wants it; an empty object where there is none
 */
record Operation(String method, String path, List<String> queries, String takes, JsonNode example) {

  private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int DEEPEST = 6;

  static List<Operation> all(JsonNode document) {
    List<Operation> all = new ArrayList<>();
    document
        .path("paths")
        .fields()
        .forEachRemaining(
            path ->
                path.getValue()
                    .fields()
                    .forEachRemaining(
                        operation -> {
                          if (METHODS.contains(operation.getKey())) {
                            all.add(of(document, path.getKey(), operation));
                          }
                        }));
    return all;
  }

  private static Operation of(
      JsonNode document, String path, java.util.Map.Entry<String, JsonNode> operation) {
    List<String> queries =
        StreamSupport.stream(operation.getValue().path("parameters").spliterator(), false)
            .filter(parameter -> parameter.path("in").asText().equals("query"))
            .map(parameter -> parameter.path("name").asText())
            .toList();
    JsonNode content = operation.getValue().path("requestBody").path("content");
    String takes = content.isEmpty() ? "" : content.fieldNames().next();
    JsonNode schema = content.path(takes).path("schema");
    return new Operation(
        operation.getKey().toUpperCase(), path, queries, takes, example(document, schema, 0));
  }

  boolean isForm() {
    return method.equals("POST") && !path.startsWith("/api/");
  }

  private static JsonNode example(JsonNode document, JsonNode schema, int depth) {
    if (schema.has("$ref")) {
      return example(document, document.at(schema.path("$ref").asText().substring(1)), depth);
    }
    if (schema.has("enum")) {
      return schema.path("enum").path(0);
    }
    JsonNode type = schema.path("type");
    return switch (type.isArray() ? type.path(0).asText() : type.asText()) {
      case "array" -> list(document, schema.path("items"), depth);
      case "integer", "number" -> JSON.numberNode(1);
      case "boolean" -> JSON.booleanNode(true);
      case "string" -> JSON.textNode(text(schema.path("format").asText()));
      default -> object(document, schema.path("properties"), depth);
    };
  }

  private static ArrayNode list(JsonNode document, JsonNode items, int depth) {
    return depth > DEEPEST
        ? JSON.arrayNode()
        : JSON.arrayNode().add(example(document, items, depth + 1));
  }

  private static ObjectNode object(JsonNode document, JsonNode properties, int depth) {
    ObjectNode object = JSON.objectNode();
    if (depth < DEEPEST) {
      properties
          .fields()
          .forEachRemaining(
              field -> object.set(field.getKey(), example(document, field.getValue(), depth + 1)));
    }
    return object;
  }

  private static String text(String format) {
    return switch (format) {
      case "uuid" -> "00000000-0000-0007-0000-000000000007";
      case "date" -> "2020-02-01";
      case "date-time" -> "2020-02-01T00:00:00Z";
      default -> "x";
    };
  }
}
