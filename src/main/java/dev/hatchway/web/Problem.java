package dev.hatchway.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * A problem as RFC 9457 words it, with our own members: the kind of refusal, its subject, and the
 * fields that were refused.
 *
 * @param type a URN that stays the same for the same kind of problem
 * @param errorId for unexpected errors: the id under which the log has the details
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    String instance,
    String kind,
    Subject subject,
    List<Field> fields,
    String errorId) {

  /** What was refused: its type, such as task, and its id. */
  public record Subject(String type, String id) {}

  /** A field's name as the form or the JSON body has it, and what is wrong with it. */
  public record Field(String field, String detail) {}
}
