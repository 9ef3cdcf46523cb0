package dev.hatchway.platform;

import dev.hatchway.platform.CommandRejected.FieldError;
import java.util.List;
import java.util.Optional;

/** What the name of a person, a company or anything else must be, wherever it is typed. */
public final class NameRule {

  private NameRule() {}

  /** What is wrong with a name that must be given; empty where nothing is. */
  public static Optional<FieldError> problem(String field, String name, int longest) {
    return name == null || name.isBlank()
        ? Optional.of(new FieldError(field, "refusal.field.required"))
        : problemIfGiven(field, name, longest);
  }

  /** Refuses the subject with INVALID_ARGUMENT where its name, which must be given, is none. */
  public static void require(String subject, Object id, String field, String name, int longest) {
    problem(field, name, longest)
        .ifPresent(
            wrong -> {
              throw CommandRejected.invalidFields(subject, id, List.of(wrong));
            });
  }

  /** What is wrong with a name that may be missing; empty where nothing is. */
  public static Optional<FieldError> problemIfGiven(String field, String name, int longest) {
    if (name == null || name.isBlank()) {
      return Optional.empty();
    }
    String unreadable = ReadableText.unreadable(name);
    if (unreadable != null) {
      return Optional.of(new FieldError(field, "refusal.field.characters", unreadable));
    }
    if (!ReadableText.saysSomething(name)) {
      return Optional.of(new FieldError(field, "refusal.field.name-invisible"));
    }
    if (ReadableText.isPlaceholder(name)) {
      return Optional.of(new FieldError(field, "refusal.field.name-placeholder", name.strip()));
    }
    return name.length() > longest
        ? Optional.of(new FieldError(field, "refusal.field.too-long", longest))
        : Optional.empty();
  }
}
