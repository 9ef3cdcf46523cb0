package dev.hatchway.review;

import dev.hatchway.intake.ApplicationPanel;
import dev.hatchway.tasks.TaskForm;
import java.util.List;

/** The panels of task forms as panels of an application's page. */
final class PanelLines {

  private PanelLines() {}

  static List<ApplicationPanel.Line> of(List<TaskForm.Panel> panels) {
    return panels.stream()
        .flatMap(panel -> panel.lines().stream())
        .map(line -> new ApplicationPanel.Line(line.labelKey(), line.value(), line.note()))
        .toList();
  }
}
