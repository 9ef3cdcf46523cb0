package dev.hatchway.rules.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Says which files can't be in a release, whatever is in them: rules outside a folder, forms that
 * nothing here reads, paths that lead elsewhere, files that nobody could read.
 */
final class FileCheck {

  private static final int MOST_BYTES = 1 << 20;

  /** Folders become packages, of which Java must have none. */
  private static final Pattern DECISION = Pattern.compile("[a-z][a-z0-9-]*");

  /** Endings of what lies beside rules: remarks, rates, scenarios; none of it is ever compiled. */
  private static final Set<String> BESIDE =
      Set.of("md", "txt", "csv", "json", "yaml", "yml", "scenario");

  private FileCheck() {}

  static List<RuleProblem> problems(RuleFiles files) {
    List<RuleProblem> problems = new ArrayList<>();
    for (String path : files.paths()) {
      String problem = problem(files, path);
      if (problem != null) {
        problems.add(new RuleProblem(path, 1, problem));
      }
    }
    return problems;
  }

  private static String problem(RuleFiles files, String path) {
    if (!RulePath.isAllowed(path)) {
      return "A file lies in the release's own folders, under a name of letters, digits, dots, dashes and underscores";
    }
    if (files.bytes(path).length > MOST_BYTES) {
      return "A file has at most %d bytes".formatted(MOST_BYTES);
    }
    if (RuleForm.of(path) == RuleForm.OTHER) {
      return isBeside(path) ? null : "Files of this form can't be in a release";
    }
    String decision = RuleFiles.decisionOf(path);
    if (decision.isEmpty()) {
      return "Rules lie in the folder of their decision";
    }
    return DECISION.matcher(decision).matches()
        ? null
        : "The folder of a decision is named in small letters, with numbers and dashes";
  }

  private static boolean isBeside(String path) {
    String ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return path.equals("index") || path.contains(".") && BESIDE.contains(ending);
  }
}
