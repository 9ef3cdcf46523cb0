package dev.hatchway.web;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Waits for the bodies of requests, on no thread, before anybody works on them. A body may take a
 * while, and longer the more is announced; whoever is slower is told so, and the connection ends.
 * What all that are on their way take of the memory is limited.
 */
@ApplicationScoped
class Bodies {

  private static final long SLOWEST_BYTES_A_SECOND = 64 * 1024;
  private static final int MOST_AT_ONCE = 160 * 1024 * 1024;
  private static final int UNANNOUNCED = 4 * 1024 * 1024;

  private final Duration patience;
  private final EarlyAnswers answers;
  private final long largest;
  private final AtomicLong held = new AtomicLong();

  Bodies(
      AdmissionSettings settings,
      EarlyAnswers answers,
      @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largest) {
    this.largest = largest.asLongValue();
    this.patience = settings.body();
    this.answers = answers;
  }

  boolean isComing(RoutingContext request) {
    return announced(request) != 0 && !request.request().isEnded();
  }

  /** Files go to disk as they arrive, so they are read by whoever takes them. */
  boolean isUpload(RoutingContext request) {
    String type = request.request().getHeader("Content-Type");
    return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
  }

  /** Ends the connection of whoever takes longer. */
  void limit(RoutingContext request) {
    long bytes = announced(request) < 0 ? UNANNOUNCED : announced(request);
    Duration time = patience.plusSeconds(bytes / SLOWEST_BYTES_A_SECOND);
    long timer = request.vertx().setTimer(time.toMillis(), late -> end(request));
    request.request().end().onComplete(complete -> request.vertx().cancelTimer(timer));
  }

  /** Goes on when the body is complete and kept with the request. */
  void read(RoutingContext request, Runnable then) {
    HttpServerRequest incoming = request.request();
    Buffer body = Buffer.buffer();
    incoming.handler(
        part -> {
          body.appendBuffer(part);
          boolean full = held.addAndGet(part.length()) > MOST_AT_ONCE;
          if (full || body.length() > largest) {
            incoming.handler(more -> {});
            incoming.endHandler(end -> {});
            refuse(request, full ? 503 : 413);
          }
        });
    incoming.exceptionHandler(gone -> {});
    incoming.end().onComplete(done -> held.addAndGet(-body.length()));
    incoming.endHandler(
        complete -> {
          ((RoutingContextInternal) request).setBody(body);
          if (!request.response().ended()) {
            then.run();
          }
        });
    if (incoming.getHeader("Expect") != null) {
      request.response().writeContinue();
    }
    incoming.resume();
  }

  private void end(RoutingContext request) {
    if (request.response().ended() || request.response().closed() || isUpload(request)) {
      request.request().connection().close();
    } else {
      refuse(request, 408);
    }
  }

  private void refuse(RoutingContext request, int status) {
    request.response().putHeader("Connection", "close");
    request.addEndHandler(answered -> request.request().connection().close());
    answers.answer(request, status);
  }

  /** In bytes; less than none where the sender does not say. */
  private static long announced(RoutingContext request) {
    if (request.request().getHeader("Transfer-Encoding") != null) {
      return -1;
    }
    String length = request.request().getHeader("Content-Length");
    return length != null && length.matches("\\d{1,18}") ? Long.parseLong(length) : 0;
  }
}
