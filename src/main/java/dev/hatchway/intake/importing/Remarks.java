package dev.hatchway.intake.importing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.hatchway.platform.PartlyRead;
import dev.hatchway.platform.Unreadable;
import java.util.ArrayList;
import java.util.List;

/** The remarks of a row as they are stored; those that can't be read are told by one more. */
record Remarks(List<Remark> all) implements PartlyRead<Remarks> {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Remarks of(List<Remark> all) {
    return new Remarks(List.copyOf(all));
  }

  @JsonValue
  @Override
  public List<Remark> all() {
    return all;
  }

  @Override
  public Remarks without(List<Unreadable> parts) {
    List<Remark> told = new ArrayList<>(all);
    told.add(Remark.of("remarks-unreadable"));
    return of(told);
  }
}
