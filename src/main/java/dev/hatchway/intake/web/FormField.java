package dev.hatchway.intake.web;

import dev.hatchway.web.Option;
import java.util.List;

/** One field of the application form, filled in and in the reader's words. */
record FormField(
    String name,
    Kind kind,
    String label,
    String help,
    boolean optional,
    String value,
    List<Option> options) {

  enum Kind {
    TEXT,
    LONG_TEXT,
    NUMBER,
    SELECT,
    MANY
  }

  /** Fields that belong together. */
  record Section(String id, String title, String lead, List<FormField> fields) {}
}
