package dev.hatchway.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Fills in whatever form a task has: mostly its first choice, so that most applications go on. */
final class FormFilling {

  private static final double FIRST_CHOICE = 0.8;

  private final Random random;

  FormFilling(Random random) {
    this.random = random;
  }

  Map<String, Object> fill(JsonNode fields) {
    Map<String, Object> values = new HashMap<>();
    for (JsonNode field : fields) {
      if (field.path("kind").asText().equals("HIDDEN")) {
        continue; // who sends none means what is said now
      }
      values.put(field.path("name").asText(), value(field));
    }
    return Map.of("values", values);
  }

  /** A review, without asking first what it takes. */
  static Map<String, Object> review(Random random) {
    Map<String, Object> values = new HashMap<>();
    for (String criterion : List.of("team", "product", "market", "feasibility", "partnerFit")) {
      values.put(criterion, 3 + random.nextInt(3));
    }
    values.put("recommendation", "ACCEPT");
    return Map.of("values", values);
  }

  private Object value(JsonNode field) {
    return switch (field.path("kind").asText()) {
      case "CHOICE" -> choice(field.path("options"));
      case "MULTI_CHOICE" -> List.of(choice(field.path("options")));
      case "SCORE" -> 1 + random.nextInt(5);
      case "NUMBER" -> 1 + random.nextInt(9);
      case "DATE" -> LocalDate.now(ZoneOffset.UTC).toString();
      default -> "Because it is so";
    };
  }

  private String choice(JsonNode options) {
    int index = random.nextDouble() < FIRST_CHOICE ? 0 : random.nextInt(options.size());
    return options.path(index).path("value").asText();
  }
}
