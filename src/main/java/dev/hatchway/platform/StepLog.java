package dev.hatchway.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/**
 * What the log says of steps: every line written within one carries the instance and application
 * that it is about, and one line at its end says what happened. People's names, and what they
 * entered, have no place here. Outside a step nothing is noted.
 */
public final class StepLog {

  private static final String INSTANCE = "instanceId";
  private static final String APPLICATION = "applicationId";
  private static final Logger LOG = Logger.getLogger(StepLog.class);
  private static final ThreadLocal<List<String>> HAPPENED = new ThreadLocal<>();

  /** What the step of this thread was about; either may be null. */
  record About(UUID instanceId, UUID applicationId) {}

  private StepLog() {}

  /** The step is about these; what it was about first stays. Either may be null: not known. */
  public static void about(UUID instanceId, UUID applicationId) {
    if (HAPPENED.get() != null) {
      putFirst(INSTANCE, instanceId);
      putFirst(APPLICATION, applicationId);
    }
  }

  /** What the step at hand is about so far. */
  static About about() {
    return new About(id(INSTANCE), id(APPLICATION));
  }

  private static UUID id(String key) {
    Object value = MDC.get(key);
    return value == null ? null : UUID.fromString(value.toString());
  }

  /** Work within the step that is about another instance, such as a called one. */
  public static <T> T within(UUID instanceId, UUID applicationId, Supplier<T> work) {
    Object instance = MDC.get(INSTANCE);
    Object application = MDC.get(APPLICATION);
    put(INSTANCE, instanceId);
    put(APPLICATION, applicationId);
    try {
      return work.get();
    } finally {
      put(INSTANCE, instance);
      put(APPLICATION, application);
    }
  }

  /** Whether anybody wants the line; what makes its parts may ask. */
  public static boolean isRead() {
    return LOG.isInfoEnabled();
  }

  /** A part of the line: an action with the process or task it was done to. */
  public static void happened(String action, Object... to) {
    List<String> happened = HAPPENED.get();
    if (happened != null && LOG.isInfoEnabled()) {
      StringBuilder part = new StringBuilder(action);
      for (Object one : to) {
        part.append(' ').append(one);
      }
      happened.add(part.toString());
    }
  }

  /** A step begins, or begins anew; threads inherit what their parent's step is about. */
  static void begin() {
    HAPPENED.set(new ArrayList<>());
    forget();
  }

  /** The step is committed; one that replays a past is nobody's news. */
  static void done(boolean replay) {
    List<String> happened = HAPPENED.get();
    if (!happened.isEmpty()) {
      LOG.log(replay ? Logger.Level.DEBUG : Logger.Level.INFO, String.join(", ", happened));
    }
  }

  /**
   * Whoever asked for the step logs the failure with its trace, but no longer what it was about.
   */
  static void failed(Throwable failure) {
    if (!(failure instanceof CommandRejected)) {
      LOG.warnf("Nothing is kept of a step that failed: %s", failure.getClass().getName());
    }
  }

  static void end() {
    HAPPENED.remove();
    forget();
  }

  private static void forget() {
    MDC.remove(INSTANCE);
    MDC.remove(APPLICATION);
  }

  private static void putFirst(String key, UUID value) {
    if (value != null && MDC.get(key) == null) {
      MDC.put(key, value.toString());
    }
  }

  private static void put(String key, Object value) {
    if (value == null) {
      MDC.remove(key);
    } else {
      MDC.put(key, value.toString());
    }
  }
}
