package dev.hatchway.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hatchway.testing.Browsing;
import dev.hatchway.testing.OpenProgramme;
import dev.hatchway.testing.PostgresForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever promises a body and does not send it keeps nobody else from working. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class HalfSentBodiesTest {

  private static final int FORM_LENGTH = 8_000;
  private static final int EACH = 60;

  @Inject OpenProgramme programme;
  @Inject AdmissionSettings settings;

  @TestHTTPResource("/")
  URL address;

  private final List<Socket> open = new ArrayList<>();

  @AfterEach
  void letGo() throws IOException {
    for (Socket socket : open) {
      socket.close();
    }
  }

  @Test
  void shouldServePeopleAndProgramsWhileBodiesAreHeldBack() throws Exception {
    programme.openToVisitors();
    Browsing manager = Browsing.as(programme.manager().username());
    String session =
        given()
            .redirects()
            .follow(false)
            .formParam("j_username", programme.manager().username())
            .formParam("j_password", OpenProgramme.PASSWORD)
            .post("/j_security_check")
            .getCookie("quarkus-credential");
    assertThat(EACH).isGreaterThan(settings.people());
    for (int i = 0; i < EACH; i++) {
      send("/sign-up", "application/x-www-form-urlencoded", "Accept: text/html");
      send("/j_security_check", "application/x-www-form-urlencoded", "Accept: text/html");
      send(
          "/api/programmes/" + programme.code() + "/people",
          "application/json",
          "Cookie: quarkus-credential=" + session);
    }
    long begun = System.nanoTime();

    // then
    manager.get("/inbox").then().statusCode(200);
    manager.request().get("/api/tasks").then().statusCode(200);
    manager
        .post("/password", Map.of("present", "wrong", "password", "slow green lanterns"))
        .then()
        .statusCode(422);
    Browsing.as(programme.chair().username()).get("/inbox").then().statusCode(200);
    assertThat(Thread.getAllStackTraces().values().stream().flatMap(Arrays::stream))
        .as("nobody waits for a body on a thread")
        .noneMatch(frame -> frame.getClassName().contains("VertxBlockingInput"));
    assertThat(System.nanoTime() - begun).as("served meanwhile").isLessThan(3_500_000_000L);

    // and: each is told after a while, and let go of
    for (Socket socket : open) {
      socket.setSoTimeout(20_000);
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer).startsWith("HTTP/1.1 408");
    }
  }

  private void send(String path, String type, String header) throws IOException {
    Socket socket = new Socket(address.getHost(), address.getPort());
    open.add(socket);
    String begun =
        "POST %s HTTP/1.1\r\nHost: localhost\r\n%s\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\na=b"
            .formatted(path, header, type, FORM_LENGTH);
    socket.getOutputStream().write(begun.getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().flush();
  }
}
