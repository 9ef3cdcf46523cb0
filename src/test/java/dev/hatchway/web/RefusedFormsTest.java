package dev.hatchway.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hatchway.testing.Browsing;
import dev.hatchway.testing.OpenProgramme;
import dev.hatchway.testing.PostgresForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A form that is refused is shown again on the page that it was on, with the reason. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class RefusedFormsTest {

  private static final String REFUSED =
      "<div class=\"alert alert--bad\" role=\"alert\" data-refused>";

  @Inject OpenProgramme programme;

  private Browsing applicant;

  @BeforeEach
  void somebodyWhoApplies() {
    programme.openToVisitors();
    applicant = Browsing.as(programme.applicant().username());
  }

  @Test
  void shouldShowThePageAboveTheFormWithTheReasonAndTheField() {
    // when
    Response answer = sends(applicant, "/my-applications", "csrf=" + applicant.csrf(), null);

    // then
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.asString())
        .contains("<h1>My applications", "id=\"nav-list\"", REFUSED)
        .contains("<b>Programme</b>: Fill this in.")
        .contains("name=\"csrf\" value=\"" + applicant.csrf());
  }

  @Test
  void shouldShowThePageThatTheFormWasOn() {
    // when
    Response answer =
        sends(applicant, "/my-applications", "csrf=" + applicant.csrf(), "/password?from=here");

    // then
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.asString()).contains("name=\"present\"", REFUSED, "Fill this in.");
  }

  @Test
  void shouldShowAFormWithoutItsTokenAgainWithOne() {
    for (String token : List.of("", "csrf=AAAAAAAAAAAAAAAAAAAAAA&programme=x", "programme=x")) {
      // when
      Response answer = sends(applicant, "/my-applications", token, null);

      // then
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.asString())
          .contains("<h1>My applications", "id=\"nav-list\"", REFUSED, "send it again")
          .containsPattern("name=\"csrf\" value=\"[\\w-]{22}\"");
    }
  }

  @Test
  void shouldShowCharactersThatNoTextMayHaveOnThePageOfTheForm() {
    // when
    Response answer =
        sends(applicant, "/my-applications", "programme=a%00b&csrf=" + applicant.csrf(), null);

    // then
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.asString()).contains("<h1>My applications", REFUSED, "U+0000");
  }

  @Test
  void shouldShowNoPageToAStrangerThatTheyMayNotSee() {
    // when
    Response answer = sends(Browsing.nobody(), "/sign-up", "csrf=old", "/components");

    // then
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.asString())
        .contains(REFUSED, "<h1>Get an account")
        .doesNotContain("nav-list");
  }

  @Test
  void shouldSayTheProblemAloneWhereNoPageCanBeShown() {
    // when
    String gone = "/tasks/00000000-0000-0007-0000-000000000007/claim";
    Response answer = sends(applicant, gone, "csrf=" + applicant.csrf(), null);

    // then
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.asString()).contains("id=\"nav-list\"", "<h1>Not found</h1>");
  }

  private static Response sends(Browsing one, String address, String fields, String from) {
    RequestSpecification request = one.request().accept("text/html");
    if (from != null) {
      request.header("Referer", RestAssured.baseURI + ":" + RestAssured.port + from);
    }
    return request.contentType("application/x-www-form-urlencoded").body(fields).post(address);
  }
}
