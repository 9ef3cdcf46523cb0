package dev.hatchway.rules.checks;

import dev.hatchway.rules.facts.Fact;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/**
 * One thing that a check found. The line is 1-based, a row in a decision table and 0 for the whole
 * file; the cell is such as {@code C7} or empty. The sentence is a message key with its arguments,
 * texts and numbers only; the example, where there is one, is facts that show it.
 */
public record Finding(
    Severity severity,
    String kind,
    String file,
    int line,
    String cell,
    String messageKey,
    List<Object> args,
    List<Fact> example) {

  public Finding {
    args = List.copyOf(args);
    example = List.copyOf(example);
  }

  /**
   * The same as long as the finding says the same of the same file, also when lines above it come
   * and go; a reason that somebody wrote for it stays attached by it.
   */
  public String key() {
    String said = String.join("\n", kind, file, messageKey, String.valueOf(args));
    return UUID.nameUUIDFromBytes(said.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
