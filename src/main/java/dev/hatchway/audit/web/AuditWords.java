package dev.hatchway.audit.web;

import dev.hatchway.audit.AuditEntry;
import dev.hatchway.platform.Isolated;
import dev.hatchway.web.Sayings;
import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The audit trail in words; what has none of its own reads as it is called. */
@RequestScoped
class AuditWords {

  /** One line of the trail; why and more are null where there is nothing to say. */
  record Line(
      long id,
      Instant at,
      String person,
      String username,
      String action,
      String kind,
      String name,
      String reference,
      String why,
      String more) {}

  private static final List<String> REASONS = List.of("reason", "reasons", "message", "why");
  private static final String FORM = "formKey";
  private static final String REFERENCE = "reference";

  private final Sayings sayings;

  AuditWords(Sayings sayings) {
    this.sayings = sayings;
  }

  Line line(AuditEntry entry) {
    AuditEntry.Thing thing = entry.thing();
    return new Line(
        entry.id(),
        entry.at(),
        entry.person(),
        entry.username(),
        action(entry.action()),
        kind(thing.type(), entry.detail()),
        thing.reference() == null ? thing.name() : thing.company(),
        thing.reference(),
        why(entry.detail()),
        more(entry.detail()));
  }

  String action(String action) {
    int cut = action.lastIndexOf('.');
    boolean refused = action.endsWith(".access-refused");
    if (refused) {
      return sayings.say("audit.access-refused", word("audit.thing.", action.substring(0, cut)));
    }
    return word("audit.action.", action);
  }

  private String kind(String type, Map<String, Object> detail) {
    String form = "task." + detail.get(FORM);
    return type.equals("task") && sayings.knows(form)
        ? sayings.say(form)
        : word("audit.thing.", type);
  }

  private String why(Map<String, Object> detail) {
    return REASONS.stream()
        .map(detail::get)
        .filter(Objects::nonNull)
        .map(this::text)
        .filter(said -> !said.isBlank() && !sayings.knows(said))
        .findFirst()
        .orElse(null);
  }

  private String more(Map<String, Object> detail) {
    String more =
        detail.entrySet().stream()
            .filter(e -> !REASONS.contains(e.getKey()))
            .filter(e -> !e.getKey().equals(FORM) && !e.getKey().equals(REFERENCE))
            .map(e -> word("audit.detail.", e.getKey()) + ": " + text(e.getValue()))
            .collect(Collectors.joining(" · "));
    return more.isEmpty() ? null : more;
  }

  private String text(Object value) {
    if (value instanceof Collection<?> several) {
      return several.stream().map(this::text).collect(Collectors.joining("; "));
    }
    if (value instanceof Map<?, ?> parts) {
      return parts.entrySet().stream()
          .map(e -> word("audit.detail.", String.valueOf(e.getKey())) + " " + text(e.getValue()))
          .collect(Collectors.joining(", "));
    }
    String text = String.valueOf(value);
    return text.matches("[A-Z]+(?:_[A-Z]+)+|[A-Z]{4,}") ? spaced(text) : Isolated.part(text);
  }

  private String word(String prefix, String called) {
    String key = prefix + called;
    return sayings.knows(key) ? sayings.say(key) : capital(spaced(called));
  }

  /** Words out of how a program writes a name: {@code dueAt}, {@code stage-changed}, {@code NO}. */
  private static String spaced(String called) {
    return Stream.of(called.split("(?<=[a-z])(?=[A-Z])|[._-]"))
        .map(part -> part.toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(" "));
  }

  private static String capital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
