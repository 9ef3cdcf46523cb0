package dev.hatchway.rules.runtime.budget;

import com.sun.management.ThreadMXBean;
import dev.hatchway.rules.runtime.budget.OverBudget.Limit;
import java.lang.management.ManagementFactory;

/**
 * Counts what one evaluation costs, on the thread that it runs on. Clock and memory are looked at
 * every so many steps, of which a firing is some.
 */
public final class Meter {

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final ThreadLocal<Meter> RUNNING = new ThreadLocal<>();

  /** A look costs about as much as this many steps. */
  private static final int STEPS_BETWEEN_LOOKS = 128;

  /** What a consequence does is little: it may come to outcomes, whose texts are counted. */
  private static final int STEPS_OF_A_FIRING = 16;

  /** Of a text that is compared with a regular expression. */
  private static final int LETTERS_BETWEEN_LOOKS = 4_096;

  private static final int LONGEST_TEXT = 10_000;
  private static final int MOST_LETTERS = 2_000_000;

  private final Budget budget;
  private final String decision;
  private int firings;
  private int steps;
  private int nextLook;
  private int outcomes;
  private int compared;
  private long letters;
  private long bytesAtStart = -1;
  private long nanosAtStart;
  private long processorAtDeadline = -1;
  private String rule = "none";

  private Meter(Budget budget, String decision) {
    this.budget = budget;
    this.decision = decision;
  }

  /** Begins to count on this thread, until {@link #stop}. */
  public static Meter start(Budget budget, String decision) {
    Meter meter = new Meter(budget, decision);
    RUNNING.set(meter);
    return meter;
  }

  public void stop() {
    RUNNING.remove();
  }

  /** One step of joining facts for a rule, on whatever thread an evaluation runs. */
  static void step(String rule) {
    Meter meter = RUNNING.get();
    if (meter != null) {
      meter.joins(rule);
    }
  }

  /** The one of the evaluation that runs on this thread. */
  static Meter running() {
    return RUNNING.get();
  }

  /** The rule that is at work. */
  public String rule() {
    return rule;
  }

  /** One step of joining facts for a rule; {@link OverBudget}. */
  private void joins(String name) {
    rule = name;
    goesOn(1, name);
  }

  /** A rule that is about to fire; {@link OverBudget}. */
  public void fires(String name) {
    rule = name;
    if (++firings > budget.firings()) {
      throw over(Limit.FIRINGS, name, budget.firings() + " rules had fired, without end in sight");
    }
    goesOn(STEPS_OF_A_FIRING, name);
  }

  private void goesOn(int more, String name) {
    steps += more;
    if (steps >= nextLook) {
      nextLook = steps + STEPS_BETWEEN_LOOKS;
      look(name);
    }
  }

  /** An outcome that a rule came to, which is kept until the evaluation ends. */
  public void concludes() {
    if (++outcomes > budget.firings()) {
      throw over(Limit.OUTCOMES, rule, "it came to more than %d outcomes".formatted(outcomes - 1));
    }
  }

  /** Text of an outcome; it must not grow from rule to rule, nor all of it beyond reading. */
  public void says(String text) {
    if (text != null && text.length() > LONGEST_TEXT) {
      throw over(Limit.TEXT, rule, "it says more than %d letters".formatted(LONGEST_TEXT));
    }
    writes(text);
  }

  /** Text that is kept with the decision; null counts nothing. */
  public void writes(String text) {
    letters += text == null ? 0 : text.length();
    if (letters > MOST_LETTERS) {
      throw over(Limit.TEXT, rule, "%d letters had been written down".formatted(MOST_LETTERS));
    }
  }

  /** One letter of a text that is compared with a regular expression of a rule. */
  void compares(String name) {
    if (++compared % LETTERS_BETWEEN_LOOKS == 0) {
      look(name);
    }
  }

  private void look(String name) {
    long now = System.nanoTime();
    long bytes = THREADS.getCurrentThreadAllocatedBytes();
    if (bytesAtStart < 0) {
      bytesAtStart = bytes;
      nanosAtStart = now;
    }
    if (bytes - bytesAtStart > budget.bytes()) {
      throw over(Limit.MEMORY, name, "it took more than %d MB".formatted(budget.bytes() >> 20));
    }
    if (now - nanosAtStart > budget.time().toNanos()) {
      lookAtProcessor(name);
    }
  }

  /** A slow machine is not held against a rule: from here on only its own computing counts. */
  private void lookAtProcessor(String name) {
    long processor = THREADS.getCurrentThreadCpuTime();
    if (processorAtDeadline < 0) {
      processorAtDeadline = processor;
    } else if (processor - processorAtDeadline > budget.time().toNanos()) {
      throw over(Limit.TIME, name, "it took longer than %d ms".formatted(budget.time().toMillis()));
    }
  }

  private OverBudget over(Limit limit, String name, String cost) {
    return new OverBudget(limit, decision, name, cost);
  }
}
