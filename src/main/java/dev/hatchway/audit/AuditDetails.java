package dev.hatchway.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hatchway.identity.Names;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** What was noted with events: people by their names, and nothing else that is only an id. */
@ApplicationScoped
class AuditDetails {

  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  /** One event that can't be read stops none of the others: it says so. */
  private static final Map<String, Object> UNREADABLE = Map.of("unreadable", true);

  private final ObjectMapper json;
  private final Names names;

  AuditDetails(ObjectMapper json, Names names) {
    this.json = json;
    this.names = names;
  }

  List<Map<String, Object>> of(List<String> texts) {
    List<Map<String, Object>> noted = texts.stream().map(this::read).toList();
    Set<UUID> ids = new HashSet<>();
    noted.forEach(
        detail ->
            detail.values().stream()
                .filter(AuditDetails::isId)
                .forEach(id -> ids.add(UUID.fromString((String) id))));
    Map<UUID, String> people = names.of(ids);
    return noted.stream().map(detail -> named(detail, people)).toList();
  }

  private static Map<String, Object> named(Map<String, Object> detail, Map<UUID, String> people) {
    Map<String, Object> named = new LinkedHashMap<>();
    detail.forEach(
        (key, value) -> {
          Object shown = isId(value) ? people.get(UUID.fromString((String) value)) : value;
          if (shown != null) {
            named.put(key, shown);
          }
        });
    return named;
  }

  private static boolean isId(Object value) {
    return value instanceof String text && ID.matcher(text).matches();
  }

  private Map<String, Object> read(String text) {
    try {
      Map<String, Object> detail =
          json.readValue(text, new TypeReference<LinkedHashMap<String, Object>>() {});
      return detail == null ? UNREADABLE : detail;
    } catch (JsonProcessingException unreadable) {
      return UNREADABLE;
    }
  }
}
