package dev.hatchway.intake.web;

import java.util.List;

/**
 * A panel of an application as JSON.
 *
 * @param data what there is beside lines, such as questions with their answers; or null
 */
record PanelText(String title, List<Line> lines, Object data) {

  /** One line; note and link may be null. */
  record Line(String label, String value, String note, String link) {}
}
