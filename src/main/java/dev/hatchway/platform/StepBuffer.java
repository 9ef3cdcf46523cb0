package dev.hatchway.platform;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows that a step gathers and writes once, just before its commit, in the step's own transaction.
 * A step that rolls back writes none.
 */
public final class StepBuffer<T> {

  /** Turns gathered rows into writes, none where there is nothing to write. */
  @FunctionalInterface
  public interface Writer<T> {
    List<StepWrite> write(List<T> rows);
  }

  private final StepBuffers steps;
  private final Writer<T> writer;

  StepBuffer(StepBuffers steps, Writer<T> writer) {
    this.steps = steps;
    this.writer = writer;
  }

  /** Adds a row to the step; IllegalStateException outside a transaction. */
  @SuppressWarnings("unchecked")
  public void add(T row) {
    ((List<T>) steps.current().computeIfAbsent(this, buffer -> new ArrayList<>())).add(row);
  }

  /** What the step gathered so far, to find again what is not in the database yet. */
  @SuppressWarnings("unchecked")
  public List<T> gathered() {
    return List.copyOf((List<T>) steps.current().getOrDefault(this, List.of()));
  }

  @SuppressWarnings("unchecked")
  List<StepWrite> writes(List<Object> rows) {
    return writer.write((List<T>) rows);
  }
}
