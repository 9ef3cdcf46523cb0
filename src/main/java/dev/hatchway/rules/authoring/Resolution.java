package dev.hatchway.rules.authoring;

import dev.hatchway.rules.authoring.FileMerge.Conflict;

/** What somebody decides about a conflict; the text is only for what was edited by hand. */
public record Resolution(Choice choice, String text) {

  /** Whose version of the place is taken. */
  public enum Choice {
    MINE,
    THEIRS,
    EDITED
  }

  /** Null where the file is to be gone. */
  String of(Conflict conflict) {
    return switch (choice) {
      case MINE -> conflict.mine();
      case THEIRS -> conflict.theirs();
      case EDITED -> text == null ? "" : ended(text.replace("\r\n", "\n"));
    };
  }

  private static String ended(String text) {
    return text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
  }
}
