package dev.hatchway.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The JSON API as people and programs use it, on nodes that may die while they answer. */
final class Api {

  /** What came back; without a status where nothing did. */
  record Answer(int status, JsonNode body) {

    static final Answer NONE = new Answer(0, MissingNode.getInstance());

    boolean isAcknowledged() {
      return status >= 200 && status < 300;
    }

    /** Refused: it must have had no effect. Anything else but an acknowledgement is in doubt. */
    boolean isRefused() {
      return status >= 400 && status < 500;
    }
  }

  static final String FORM = "application/x-www-form-urlencoded";

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(2))
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  Answer get(NodeUnderFire node, Persona who, String path) {
    return send(node, who, path, null, null).join();
  }

  Answer post(NodeUnderFire node, Persona who, String path, Object body) {
    return send(node, who, path, body, null).join();
  }

  /** Sends a process file, as an administrator deploys it. */
  Answer put(NodeUnderFire node, Persona who, String path, String xml) {
    return asked(
            node,
            who,
            path,
            request ->
                request.header("Content-Type", "application/xml").PUT(BodyPublishers.ofString(xml)))
        .join();
  }

  Answer postOnce(NodeUnderFire node, Persona who, String path, Object body, String key) {
    return send(node, who, path, body, key).join();
  }

  /** Sends without waiting, so that two can be on their way at once. */
  CompletableFuture<Answer> send(
      NodeUnderFire node, Persona who, String path, Object body, String key) {
    return asked(
        node,
        who,
        path,
        request -> {
          if (key != null) {
            request.header("Idempotency-Key", key);
          }
          if (body != null) {
            request
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(text(body)));
          }
        });
  }

  /**
   * Sessions are rows: on another database than the last they are none, and people log in again.
   */
  private CompletableFuture<Answer> asked(
      NodeUnderFire node, Persona who, String path, Consumer<HttpRequest.Builder> what) {
    boolean known = who.cookie().get() != null;
    return askedOnce(node, who, path, what)
        .thenCompose(
            answer ->
                known && who.cookie().get() == null
                    ? askedOnce(node, who, path, what)
                    : CompletableFuture.completedFuture(answer));
  }

  private CompletableFuture<Answer> askedOnce(
      NodeUnderFire node, Persona who, String path, Consumer<HttpRequest.Builder> what) {
    if (who.cookie().get() == null && !logIn(node, who)) {
      return CompletableFuture.completedFuture(Answer.NONE);
    }
    HttpRequest.Builder request =
        HttpRequest.newBuilder(node.address(path))
            .timeout(PATIENCE)
            .header("Accept", "application/json")
            .header("Cookie", who.cookie().get());
    what.accept(request);
    return http.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString())
        .handle((answer, failure) -> failure == null ? read(who, answer) : Answer.NONE);
  }

  private static Answer read(Persona who, HttpResponse<String> answer) {
    if (answer.statusCode() == 401) {
      who.cookie().set(null);
    }
    try {
      JsonNode body = JSON.readTree(answer.body());
      return new Answer(answer.statusCode(), body == null ? MissingNode.getInstance() : body);
    } catch (IOException noJson) {
      return new Answer(answer.statusCode(), MissingNode.getInstance());
    }
  }

  private boolean logIn(NodeUnderFire node, Persona who) {
    HttpRequest request =
        HttpRequest.newBuilder(node.address("/j_security_check"))
            .timeout(PATIENCE)
            .header("Content-Type", FORM)
            .POST(
                BodyPublishers.ofString("j_username=" + who.username() + "&j_password=springboard"))
            .build();
    try {
      HttpResponse<Void> answer = http.send(request, HttpResponse.BodyHandlers.discarding());
      String cookies =
          answer.headers().allValues("Set-Cookie").stream()
              .map(cookie -> cookie.split(";", 2)[0])
              .collect(Collectors.joining("; "));
      boolean in = cookies.contains("quarkus-credential=");
      if (in) {
        who.cookie().set(cookies);
      }
      return in;
    } catch (IOException notNow) {
      return false;
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static String text(Object body) {
    try {
      return JSON.writeValueAsString(body);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
