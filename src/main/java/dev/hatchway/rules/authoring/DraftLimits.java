package dev.hatchway.rules.authoring;

import dev.hatchway.platform.CommandRejected;
import dev.hatchway.rules.runtime.RuleFiles;
import dev.hatchway.rules.runtime.RulePath;
import java.util.Map;
import java.util.Optional;

/** How large a set of rules may become, and which paths its files may have. */
final class DraftLimits {

  /** Files of a release; the shipped rules have about thirty. */
  static final int MOST_FILES = 500;

  /** One file, and all of them together, in bytes. */
  static final int LARGEST_FILE = 1 << 20;

  static final int LARGEST_DRAFT = 8 << 20;

  private DraftLimits() {}

  /** The path itself; INVALID_ARGUMENT where no file of a release may be called so. */
  static String path(Object draft, String path) {
    if (!RulePath.isAllowed(path)) {
      throw CommandRejected.invalid("draft", draft, "refusal.draft-path", String.valueOf(path));
    }
    return path;
  }

  static Map<String, byte[]> applied(RuleFiles before, Map<String, Optional<byte[]>> changed) {
    Map<String, byte[]> after = before.content();
    changed.forEach(
        (path, content) ->
            content.ifPresentOrElse(bytes -> after.put(path, bytes), () -> after.remove(path)));
    return after;
  }

  /** INVALID_ARGUMENT where the files are too many or too large. */
  static void check(RuleDraft draft, Map<String, byte[]> files) {
    long bytes = files.values().stream().mapToLong(f -> f.length).sum();
    boolean tooLarge = files.values().stream().anyMatch(f -> f.length > LARGEST_FILE);
    if (files.size() > MOST_FILES || tooLarge || bytes > LARGEST_DRAFT) {
      throw tooLarge(draft.id());
    }
  }

  static CommandRejected tooLarge(Object draft) {
    return CommandRejected.invalid(
        "draft",
        draft,
        "refusal.draft-too-large",
        MOST_FILES,
        LARGEST_FILE >> 20,
        LARGEST_DRAFT >> 20);
  }
}
