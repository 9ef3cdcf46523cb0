package dev.hatchway.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hatchway.testing.Addresses;
import dev.hatchway.testing.Addresses.Address;
import dev.hatchway.testing.PostgresForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.net.URL;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The API's description says of every address what it is for. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class OpenApiTest {

  @TestHTTPResource(value = "/", management = true)
  URL port;

  private String management() {
    return "http://" + port.getHost() + ":" + port.getPort();
  }

  @Test
  void shouldTellMetricsAndTheDescriptionOnAPortOfTheirOwnOnly() {
    for (String path : List.of("/q/metrics", "/q/openapi")) {
      given().baseUri(management()).get(path).then().statusCode(200);
      given().redirects().follow(false).get(path).then().statusCode(302);
    }
    given().get("/q/health/ready").then().statusCode(200);
  }

  @Test
  void shouldSummariseEveryAddressOfTheApi() {
    // given
    JsonPath description = given().baseUri(management()).get("/q/openapi?format=JSON").jsonPath();
    Map<String, Map<String, Map<String, Object>>> paths = description.getMap("paths");

    // when
    List<String> silent =
        Addresses.all().stream()
            .filter(Address::isApi)
            .filter(address -> summary(paths, address).isBlank())
            .map(address -> address.method() + " " + address.path())
            .toList();

    // then
    assertThat(paths).hasSizeGreaterThan(40);
    assertThat(silent).isEmpty();
  }

  private static String summary(
      Map<String, Map<String, Map<String, Object>>> paths, Address address) {
    Object said =
        paths
            .getOrDefault(address.path(), Map.of())
            .getOrDefault(address.method().toLowerCase(Locale.ROOT), Map.of())
            .get("summary");
    return said == null ? "" : said.toString();
  }
}
