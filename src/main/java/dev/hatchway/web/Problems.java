package dev.hatchway.web;

import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.Isolated;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Words a refusal or a failed request as a {@link Problem} of the current request. */
@RequestScoped
public class Problems {

  private static final String TYPE = "urn:hatchway:problem:";
  private static final Set<Integer> WORDED =
      Set.of(400, 401, 403, 404, 405, 406, 409, 413, 415, 422, 500, 503);

  private final Words words;
  private final Reader reader;
  private final RoutingContext request;

  Problems(Words words, Reader reader, RoutingContext request) {
    this.words = words;
    this.reader = reader;
    this.request = request;
  }

  public Problem of(CommandRejected refusal) {
    String kind = refusal.kind().name();
    return new Problem(
        TYPE + kind.toLowerCase(Locale.ROOT).replace('_', '-'),
        say("web.problem.kind." + kind),
        refusal.kind().status(),
        say(refusal.reason(), refusal.arguments().toArray()),
        request.normalizedPath(),
        kind,
        new Problem.Subject(refusal.subject(), refusal.id()),
        refusal.fields().stream().map(this::field).toList(),
        refusal.kind() == CommandRejected.Kind.FAILED ? refusal.id() : null);
  }

  private Problem.Field field(CommandRejected.FieldError error) {
    return new Problem.Field(error.field(), say(error.reason(), error.arguments().toArray()));
  }

  /** A request that failed before or beside any command, by its HTTP status. */
  Problem of(int status) {
    return of(status, sentence(status, "detail"), List.of());
  }

  Problem of(int status, String detail, List<Problem.Field> fields) {
    return new Problem(
        TYPE + status,
        sentence(status, "title"),
        status,
        detail,
        request.normalizedPath(),
        null,
        null,
        fields,
        null);
  }

  /** Something of ours broke: no detail but the id under which the log has it. */
  Problem unexpected(String errorId) {
    Problem plain = of(500);
    return new Problem(
        plain.type(),
        plain.title(),
        plain.status(),
        plain.detail(),
        plain.instance(),
        null,
        null,
        List.of(),
        errorId);
  }

  private String sentence(int status, String part) {
    int worded = WORDED.contains(status) ? status : status < 500 ? 400 : 500;
    return say("web.problem." + worded + "." + part);
  }

  String say(String key, Object... arguments) {
    String sentence = words.say(reader.locale(), key, arguments);
    boolean program = reader.isProgram(ProblemResponses.wantsJson(request));
    return program ? Isolated.without(sentence) : sentence;
  }
}
