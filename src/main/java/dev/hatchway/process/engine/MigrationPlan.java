package dev.hatchway.process.engine;

import dev.hatchway.platform.CommandRejected.FieldError;
import java.util.List;
import java.util.UUID;

/**
 * Where the open elements of an instance go in another version of its process, and what stands in
 * the way. Nothing is changed by a plan.
 */
public record MigrationPlan(
    UUID instanceId, String processId, String fromVersion, String toVersion, List<Move> moves) {

  /** An element of a process. */
  public record Element(String id, String name) {}

  /**
   * One element that the instance is in.
   *
   * @param to where it goes; null where the other version has no such element
   * @param choices what could take its place: elements of its kind
   * @param problem why it cannot go; null where it can
   */
  public record Move(Element from, Element to, List<Element> choices, FieldError problem) {}

  /** Whether every open element has its place. */
  public boolean isPossible() {
    return moves.stream().allMatch(move -> move.problem() == null);
  }

  List<FieldError> problems() {
    return moves.stream().map(Move::problem).filter(problem -> problem != null).toList();
  }
}
