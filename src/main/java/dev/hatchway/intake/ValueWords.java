package dev.hatchway.intake;

import java.util.List;
import java.util.Map;

/** How a field of the application form and what is entered there reads; the pages know it. */
public interface ValueWords {

  /** What was entered into each field; what was not said is not there. */
  Map<String, List<String>> entered(ApplicationProfile profile);

  /** What the field is called. */
  String field(String name);

  /** What was entered, in words; a dash where nothing was. */
  String value(String field, List<String> values);
}
