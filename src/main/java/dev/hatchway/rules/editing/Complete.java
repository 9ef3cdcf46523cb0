package dev.hatchway.rules.editing;

import dev.hatchway.rules.editing.Suggestion.All;
import dev.hatchway.rules.runtime.RuleFiles;
import dev.hatchway.rules.runtime.RuleForm;
import jakarta.enterprise.context.ApplicationScoped;

/** Says what can be typed at a place of a file: sentences of its folder, facts, fields, values. */
@ApplicationScoped
public class Complete {

  private final Folders folders;

  Complete(Folders folders) {
    this.folders = folders;
  }

  /** What can stand at a place, counted in characters from the start of the text. */
  public All at(RuleFiles files, String path, String text, int offset) {
    int place = Math.max(0, Math.min(offset, text.length()));
    String before = text.substring(0, place);
    return switch (RuleForm.of(path)) {
      case SENTENCES ->
          new SentenceCompletion(folders.of(files, RuleFiles.decisionOf(path)).vocabulary(), before)
              .suggestions();
      case VOCABULARY -> new VocabularyCompletion(before).suggestions();
      case DRL -> new DrlCompletion(before).suggestions();
      default -> All.none(place);
    };
  }
}
