package dev.hatchway.platform;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Something would have to be decided on what is stored and can't be read. It is not decided as if
 * that were missing: a service step that throws this leaves an incident, which its message words; a
 * person is refused.
 */
public final class UnreadableRecord extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String subject;
  private final String reference;
  private final String parts;

  public UnreadableRecord(String subject, String reference, List<Unreadable> parts) {
    super(
        "What is stored of "
            + subject
            + " "
            + reference
            + " can't be read, so nothing is decided on it: "
            + text(parts)
            + ". Put it right, by a correction of it or in the database, then retry.");
    this.subject = subject;
    this.reference = reference;
    this.parts = text(parts);
  }

  private static String text(List<Unreadable> parts) {
    return parts.stream().map(Unreadable::toString).collect(Collectors.joining(", "));
  }

  /** The same as a refusal: INVALID_STATE, naming record, places and the way out. */
  public CommandRejected refusal() {
    return CommandRejected.invalidState(
        subject, reference, "refusal.unreadable-record", reference, parts);
  }
}
