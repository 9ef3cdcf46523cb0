package dev.hatchway.intake.importing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.hatchway.platform.PartlyRead;
import dev.hatchway.platform.Unreadable;
import java.util.List;

/** The cells of a row as they are stored; none where they can't be read. */
record Cells(List<String> texts, boolean readable) implements PartlyRead<Cells> {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Cells of(List<String> texts) {
    return new Cells(texts, true);
  }

  @JsonValue
  @Override
  public List<String> texts() {
    return texts;
  }

  @Override
  public Cells without(List<Unreadable> parts) {
    return new Cells(List.of(), false);
  }
}
