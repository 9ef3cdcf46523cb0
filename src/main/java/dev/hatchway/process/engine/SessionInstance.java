package dev.hatchway.process.engine;

import org.jbpm.ruleflow.instance.RuleFlowProcessInstance;
import org.kie.kogito.internal.process.runtime.KogitoProcessInstance;

/** An instance at hand in the current step: its row as loaded, if any, and its live form. */
final class SessionInstance {

  private final DeployedProcess process;
  private final RuleFlowProcessInstance live;
  private CalledInstance called;
  private InstanceRow row;
  private final boolean stored;
  private boolean touched;
  private String endEvent;
  private boolean reachedItsEnd;

  SessionInstance(DeployedProcess process, RuleFlowProcessInstance live, InstanceRow storedRow) {
    this.process = process;
    this.live = live;
    this.row = storedRow;
    this.stored = storedRow != null;
    this.endEvent = stored ? storedRow.endEvent() : null;
  }

  DeployedProcess process() {
    return process;
  }

  RuleFlowProcessInstance live() {
    return live;
  }

  CalledInstance called() {
    return called;
  }

  void called(CalledInstance instance) {
    this.called = instance;
  }

  InstanceRow row() {
    return row;
  }

  /** Gives a new instance the row it will be written as. */
  void describe(InstanceRow newRow) {
    this.row = newRow;
  }

  boolean isStored() {
    return stored;
  }

  boolean isTouched() {
    return touched;
  }

  void touch() {
    touched = true;
  }

  void untouch() {
    touched = false;
  }

  void endedBy(String event) {
    endEvent = event;
    reachedItsEnd = true;
  }

  String endEvent() {
    return endEvent;
  }

  /**
   * How it is written. jBPM calls an instance aborted when an interrupting event sub-process ends
   * it: it has ended.
   */
  String state() {
    return switch (live.getState()) {
      case KogitoProcessInstance.STATE_ACTIVE -> "ACTIVE";
      case KogitoProcessInstance.STATE_COMPLETED -> "COMPLETED";
      case KogitoProcessInstance.STATE_ABORTED -> reachedItsEnd ? "COMPLETED" : "ABORTED";
      default ->
          throw new IllegalStateException(
              "Instance " + row.id() + " cannot rest as " + live.getState());
    };
  }

  boolean isEnded() {
    return live.getState() == KogitoProcessInstance.STATE_COMPLETED
        || live.getState() == KogitoProcessInstance.STATE_ABORTED;
  }
}
