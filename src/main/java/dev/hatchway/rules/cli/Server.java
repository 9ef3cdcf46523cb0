package dev.hatchway.rules.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A running Hatchway, asked through its API by someone who is logged in. */
final class Server {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final URI home;
  private final ObjectMapper json = new ObjectMapper();
  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .connectTimeout(Duration.ofSeconds(10))
          .build();

  private Server(URI home) {
    this.home = home;
  }

  /** ServerRefused where it does not answer, or does not know the person. */
  static Server logIn(ServerOptions options) {
    String url = options.url.toString();
    Server server = new Server(URI.create(url.endsWith("/") ? url : url + "/"));
    String form =
        "j_username=" + encoded(options.user) + "&j_password=" + encoded(options.password());
    var answer =
        server.send(
            HttpRequest.newBuilder(server.home.resolve("j_security_check"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    String location = answer.headers().firstValue("Location").orElse("");
    if (answer.statusCode() >= 400 || location.contains("/login")) {
      throw new ServerRefused("The server does not know " + options.user + " by this password");
    }
    return server;
  }

  JsonNode get(String path) {
    return answer(send(HttpRequest.newBuilder(home.resolve(path)).GET()));
  }

  JsonNode post(String path, String type, byte[] body) {
    return answer(
        send(
            HttpRequest.newBuilder(home.resolve(path))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(body))));
  }

  void delete(String path) {
    answer(send(HttpRequest.newBuilder(home.resolve(path)).DELETE()));
  }

  URI address(String path) {
    return home.resolve(path);
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
    } catch (IOException unreachable) {
      throw new ServerRefused(home + " does not answer: " + unreachable);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new ServerRefused("Interrupted");
    }
  }

  private JsonNode answer(HttpResponse<String> response) {
    JsonNode body = read(response.body());
    if (response.statusCode() >= 300) {
      throw new ServerRefused(
          "%d: %s".formatted(response.statusCode(), body.path("detail").asText("refused")));
    }
    return body;
  }

  private JsonNode read(String body) {
    try {
      return body.isBlank() ? json.createObjectNode() : json.readTree(body);
    } catch (JsonProcessingException unreadable) {
      return json.createObjectNode();
    }
  }
}
