package dev.hatchway.rules.authoring;

import java.util.Collection;
import java.util.List;

/**
 * Where in an archive the rules are: in {@code rules/}, alone or in the one folder that a Git
 * server puts around a repository, and otherwise at its root.
 */
final class ArchiveFolder {

  private static final String RULES = "rules/";

  private ArchiveFolder() {}

  /** What the paths of rules begin with; empty where they begin at the root. */
  static String of(Collection<String> names) {
    List<String> tops = names.stream().map(ArchiveFolder::top).distinct().toList();
    String around = tops.size() == 1 ? tops.get(0) : "";
    if (around.equals(RULES)) {
      return RULES;
    }
    return !around.isEmpty() && names.stream().anyMatch(n -> n.startsWith(around + RULES))
        ? around + RULES
        : "";
  }

  private static String top(String name) {
    return name.substring(0, name.indexOf('/') + 1);
  }

  /** What a Mac adds to every archive and folder. */
  static boolean isLitter(String name) {
    return name.startsWith("__MACOSX/")
        || name.substring(name.lastIndexOf('/') + 1).equals(".DS_Store");
  }
}
