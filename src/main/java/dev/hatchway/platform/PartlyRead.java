package dev.hatchway.platform;

import java.util.List;

/**
 * A value of a JSON column that is read as far as it can be: one that can't be read whole stops
 * neither its own record nor the list that has it, and says what is missing of it.
 */
public interface PartlyRead<T> {

  /** The same, saying which parts of what is stored could not be read. */
  T without(List<Unreadable> parts);
}
