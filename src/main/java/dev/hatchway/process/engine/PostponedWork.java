package dev.hatchway.process.engine;

import java.util.HashMap;
import java.util.Map;
import org.kie.kogito.internal.process.workitem.KogitoWorkItem;
import org.kie.kogito.process.workitems.InternalKogitoWorkItem;

/**
 * A user task that somebody completed and the process could not go on from: its work item keeps
 * what it was completed with until it can.
 */
final class PostponedWork {

  private static final String MARK = "Postponed";

  private PostponedWork() {}

  static void postpone(InternalKogitoWorkItem item, Map<String, Object> results) {
    item.setParameter(MARK, true);
    item.setResults(new HashMap<>(results));
  }

  static boolean is(KogitoWorkItem item) {
    return Boolean.TRUE.equals(item.getParameter(MARK));
  }

  /** What it was completed with; it is an ordinary work item again. */
  static Map<String, Object> resume(InternalKogitoWorkItem item) {
    item.setParameter(MARK, false);
    return new HashMap<>(item.getResults());
  }
}
