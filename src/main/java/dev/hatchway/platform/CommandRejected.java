package dev.hatchway.platform;

import java.util.List;

/**
 * A command's refusal as a value: what kind, which subject, and the reason as a message key with
 * its arguments, so that the same refusal is a problem+json (RFC 9457) for the API and a sentence
 * on a page. Thrown so that the step's transaction rolls back and nothing is half done.
 */
public final class CommandRejected extends RuntimeException {

  /** Why a command was refused; each kind has one HTTP status. */
  public enum Kind {
    NOT_FOUND(404),
    FORBIDDEN(403),
    INVALID_STATE(409),
    CONFLICT(409),
    INVALID_ARGUMENT(422),
    TOO_MANY_ATTEMPTS(429),
    /** The step could not be kept as it is, whoever sends it; an administrator sees why. */
    FAILED(500),
    /** Not now: the infrastructure could not take the step, and may in a moment. */
    UNAVAILABLE(503);

    private final int status;

    Kind(int status) {
      this.status = status;
    }

    public int status() {
      return status;
    }

    /** Whether nothing is wrong with what was sent. */
    public boolean isOurs() {
      return this == FAILED || this == UNAVAILABLE;
    }
  }

  /** One field that was refused, named as the form or the JSON body names it. */
  public record FieldError(String field, String reason, List<Object> arguments) {
    public FieldError(String field, String reason, Object... arguments) {
      this(field, reason, List.of(arguments));
    }
  }

  private final Kind kind;
  private final String subject;
  private final String id;
  private final String reason;
  private final List<Object> arguments;
  private final List<FieldError> fields;

  private CommandRejected(
      Kind kind,
      String subject,
      String id,
      String reason,
      List<Object> arguments,
      List<FieldError> fields) {
    super(kind + " " + subject + " " + id + ": " + reason + " " + arguments + " " + fields);
    this.kind = kind;
    this.subject = subject;
    this.id = id;
    this.reason = reason;
    this.arguments = arguments;
    this.fields = fields;
  }

  public static CommandRejected notFound(String subject, Object id) {
    return of(Kind.NOT_FOUND, subject, id, "refusal.not-found", subject, String.valueOf(id));
  }

  public static CommandRejected forbidden(
      String subject, Object id, String reason, Object... args) {
    return of(Kind.FORBIDDEN, subject, id, reason, args);
  }

  public static CommandRejected invalidState(
      String subject, Object id, String reason, Object... args) {
    return of(Kind.INVALID_STATE, subject, id, reason, args);
  }

  public static CommandRejected conflict(String subject, Object id, String reason, Object... args) {
    return of(Kind.CONFLICT, subject, id, reason, args);
  }

  /** The seconds to wait are the reason's only argument. */
  public static CommandRejected tooManyAttempts(String subject, Object id, int seconds) {
    return of(Kind.TOO_MANY_ATTEMPTS, subject, id, "refusal.too-many-attempts", seconds);
  }

  /**
   * @param errorId under which the log and the audit trail have it
   */
  static CommandRejected failed(String errorId) {
    return of(Kind.FAILED, "command", errorId, "refusal.failed", errorId);
  }

  static CommandRejected unavailable(String errorId, String reason) {
    return of(Kind.UNAVAILABLE, "command", errorId, reason);
  }

  public static CommandRejected invalid(String subject, Object id, String reason, Object... args) {
    return of(Kind.INVALID_ARGUMENT, subject, id, reason, args);
  }

  public static CommandRejected invalidFields(String subject, Object id, List<FieldError> fields) {
    return new CommandRejected(
        Kind.INVALID_ARGUMENT,
        subject,
        String.valueOf(id),
        "refusal.invalid-fields",
        List.of(fields.size()),
        List.copyOf(fields));
  }

  /** A field without which nothing can be looked for. */
  public static CommandRejected missing(String subject, String field) {
    FieldError required = new FieldError(field, "refusal.field.required");
    return invalidFields(subject, "", List.of(required));
  }

  private static CommandRejected of(
      Kind kind, String subject, Object id, String reason, Object... args) {
    return new CommandRejected(kind, subject, String.valueOf(id), reason, List.of(args), List.of());
  }

  public Kind kind() {
    return kind;
  }

  public String subject() {
    return subject;
  }

  public String id() {
    return id;
  }

  /** Message key of the reason, in {@code messages/*.properties}. */
  public String reason() {
    return reason;
  }

  public List<Object> arguments() {
    return arguments;
  }

  public List<FieldError> fields() {
    return fields;
  }
}
