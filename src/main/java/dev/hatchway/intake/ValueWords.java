package dev.hatchway.intake;

import dev.hatchway.platform.Unreadable;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How a field of the application form and what is entered there reads; the pages know it. */
public interface ValueWords {

  /** What was entered into each field; what was not said is not there. */
  Map<String, List<String>> entered(ApplicationProfile profile);

  /** What the field is called. */
  String field(String name);

  /** The field of the form that a part belongs to; empty where it is none of one field. */
  Optional<String> fieldOf(Unreadable part);

  /** That it can't be read, and why. */
  String why(Unreadable part);

  /** Which field of what is stored can't be read, and why. */
  String unreadable(Unreadable part);

  /** What was entered, in words; a dash where nothing was. */
  String value(String field, List<String> values);
}
