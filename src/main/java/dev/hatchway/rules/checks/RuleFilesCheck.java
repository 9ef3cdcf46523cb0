package dev.hatchway.rules.checks;

import dev.hatchway.rules.runtime.RuleFiles;
import java.util.List;

/** One way of looking at rule files. */
interface RuleFilesCheck {

  List<Finding> findings(RuleFiles files);
}
