package dev.hatchway.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.restassured.response.Response;
import io.vertx.core.Vertx;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PublicAddressTest {

  private final Vertx vertx = Vertx.vertx();

  @AfterEach
  void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void shouldTellBrowsersToUseHttpsOnlyAndKeepCookiesToIt() {
    Response answer = answer(Optional.of(URI.create("https://hatchway.example")));
    assertThat(answer.header("Strict-Transport-Security")).isEqualTo("max-age=31536000");
    assertThat(answer.headers().getValues("Set-Cookie"))
        .hasSize(2)
        .allMatch(cookie -> cookie.endsWith("; Secure"));
    assertThat(answer.header("Location")).isEqualTo("/inbox");
  }

  @Test
  void shouldSteerNoRedirectByTheHostHeader() {
    Response answer = answer(Optional.empty());
    assertThat(answer.header("Location")).isEqualTo("/inbox");
    assertThat(answer.header("Strict-Transport-Security")).isNull();
    assertThat(answer.headers().getValues("Set-Cookie")).noneMatch(c -> c.contains("Secure"));
  }

  @Test
  void shouldNotStartWithAnAddressThatIsNone() {
    assertThatThrownBy(() -> new PublicAddress(Optional.of(URI.create("hatchway.example"))))
        .hasMessageContaining("hatchway.public-address");
  }

  @Test
  void shouldBelieveProxiesThatAreNamedAndNobodyElse() {
    ClientAddress behind = new ClientAddress(Optional.of(List.of("10.0.0.0/8", "192.0.2.7")));
    assertThat(behind.of("10.1.1.1", List.of("203.0.113.9"))).isEqualTo("203.0.113.9");
    assertThat(behind.of("10.1.1.1", List.of("1.2.3.4, 203.0.113.9", "192.0.2.7")))
        .isEqualTo("203.0.113.9");
    assertThat(behind.of("198.51.100.1", List.of("203.0.113.9"))).isEqualTo("198.51.100.1");
    assertThat(behind.of("10.1.1.1", List.of("rubbish"))).isEqualTo("10.1.1.1");
    assertThat(new ClientAddress(Optional.empty()).of("10.1.1.1", List.of("203.0.113.9")))
        .isEqualTo("10.1.1.1");
    assertThat(behind.of("2001:db8:1:2:3::4", List.of()))
        .isEqualTo(behind.of("2001:db8:1:2:ffff::9", List.of()))
        .isNotEqualTo(behind.of("2001:db8:1:3::4", List.of()));
  }

  private Response answer(Optional<URI> publicAddress) {
    Router router = Router.router(vertx);
    router.route().handler(new PublicAddress(publicAddress)::pass);
    router
        .route()
        .handler(
            request ->
                request
                    .response()
                    .addCookie(Cookie.cookie("a", "b"))
                    .setStatusCode(302)
                    .putHeader("Set-Cookie", "c=d; Path=/")
                    .putHeader("Location", "http://elsewhere.example/inbox")
                    .end());
    HttpServer server =
        vertx
            .createHttpServer()
            .requestHandler(router)
            .listen(0, "127.0.0.1")
            .toCompletionStage()
            .toCompletableFuture()
            .join();
    return given()
        .redirects()
        .follow(false)
        .header("Host", "elsewhere.example")
        .get("http://127.0.0.1:" + server.actualPort() + "/");
  }
}
