package dev.hatchway.nodes;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/** Requests to one node, with the status and the time of each answer. */
final class Requests {

  private static final int NONE = 0;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /**
   * What a request came to.
   *
   * @param status 0 where nothing came back
   * @param retryAfter whether the answer says when to come again
   */
  record Answer(int status, boolean retryAfter, double millis) {}

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final Node node;
  private final String cookie;
  private final ConcurrentLinkedQueue<Answer> answers = new ConcurrentLinkedQueue<>();

  Requests(Node node, Map<String, String> cookies) {
    this.node = node;
    this.cookie =
        cookies.entrySet().stream()
            .map(c -> c.getKey() + "=" + c.getValue())
            .collect(Collectors.joining("; "));
  }

  CompletableFuture<Answer> get(String path) {
    return send(request(path).GET().build());
  }

  CompletableFuture<Answer> post(String path, String type, String body) {
    return send(
        request(path).header("Content-Type", type).POST(BodyPublishers.ofString(body)).build());
  }

  /** All answers since the last time. */
  List<Answer> taken() {
    List<Answer> taken = List.copyOf(answers);
    answers.clear();
    return taken;
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(node.address() + path))
        .timeout(PATIENCE)
        .header("Cookie", cookie);
  }

  private CompletableFuture<Answer> send(HttpRequest request) {
    long begin = System.nanoTime();
    return http.sendAsync(request, BodyHandlers.discarding())
        .handle((answer, failure) -> noted(answer, failure, (System.nanoTime() - begin) / 1e6));
  }

  private Answer noted(HttpResponse<Void> answer, Throwable failure, double millis) {
    Answer noted =
        failure == null
            ? new Answer(
                answer.statusCode(), answer.headers().firstValue("Retry-After").isPresent(), millis)
            : new Answer(unanswered(failure), false, millis);
    answers.add(noted);
    return noted;
  }

  private static int unanswered(Throwable failure) {
    Throwable cause = failure instanceof CompletionException c ? c.getCause() : failure;
    if (cause instanceof IOException) {
      return NONE;
    }
    throw new IllegalStateException(cause);
  }
}
