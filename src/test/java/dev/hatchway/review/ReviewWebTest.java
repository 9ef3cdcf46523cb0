package dev.hatchway.review;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Role;
import dev.hatchway.intake.ApplicationStage;
import dev.hatchway.tasks.FormValues;
import dev.hatchway.tasks.TaskForm;
import dev.hatchway.tasks.TaskView;
import dev.hatchway.testing.PostgresForTests;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class ReviewWebTest {

  @Inject ReviewScene scene;
  @Inject ReviewerScene reviewers;
  @Inject AssignReviewers assign;
  @Inject RecordedPorts ports;
  @Inject ConveneCommittee convene;
  @Inject WaitlistApplication waitlist;
  @Inject ReviewApplication reviewForm;
  @Inject DetermineApplication determinationForm;

  private ReviewScene.Place place;
  private Actor applicant;
  private Actor reviewer;
  private UUID application;
  private String reference;

  @BeforeEach
  void setUp() {
    place = reviewers.aProgrammeWithRules();
    applicant = scene.a(Role.APPLICANT, place);
    reviewer = reviewers.anExpert(place);
    application = scene.anApplication(place, applicant, ApplicationStage.SUBMITTED);
    reference = scene.application(application).reference();
    assign.assign(Actor.SYSTEM, application);
  }

  @Test
  void shouldGiveTheThreadByApiToItsApplicantAndNotToOthers() {
    // given
    UUID question = ask("Who owns the patent?");

    // then
    as(applicant)
        .get("/api/applications/{reference}/questions", reference)
        .then()
        .statusCode(200)
        .body("[0].id", equalTo(question.toString()))
        .body("[0].question", equalTo("Who owns the patent?"))
        .body("[0].askedBy", equalTo("the programme"))
        .body("[0].awaitsAnswer", equalTo(true));
    as(reviewer)
        .get("/api/applications/{reference}/questions", reference)
        .then()
        .statusCode(200)
        .body("[0].askedBy", equalTo(reviewer.displayName()));
    as(scene.a(Role.APPLICANT, place))
        .get("/api/applications/{reference}/questions", reference)
        .then()
        .statusCode(403);
  }

  @Test
  void shouldNameTheFieldThatIsMissing() {
    UUID question = ask("Who owns the patent?");
    as(applicant)
        .contentType(ContentType.JSON)
        .body(Map.of("answer", " "))
        .post("/api/questions/{id}/answer", question)
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body(containsString("answer"));
  }

  @Test
  void shouldRefuseAsAProblem() {
    as(applicant)
        .contentType(ContentType.JSON)
        .body(Map.of("question", "When will you decide?"))
        .post("/api/applications/{reference}/questions", reference)
        .then()
        .statusCode(403)
        .contentType("application/problem+json");
  }

  @Test
  void shouldHandAReviewBackOnAPageOfItsOwn() {
    // given
    UUID task = reviewers.aReviewTask(application, reviewer);
    Actor successor = reviewers.anExpert(place);

    // when
    as(reviewer)
        .accept(ContentType.HTML)
        .get("/reviews/{task}/recuse", task)
        .then()
        .statusCode(200)
        .body(containsString("Hand this review back"));
    as(reviewer)
        .contentType(ContentType.JSON)
        .body(Map.of("reason", "My brother founded it."))
        .post("/api/tasks/{id}/recusal", task)
        .then()
        .statusCode(200)
        .body("reviewerId", equalTo(successor.id().toString()));

    // then
    assertThat(scene.count("conflict_of_interest", application)).isEqualTo(1);
  }

  @Test
  void shouldShowStaffTheThreadAndTheReviewsWithNames() {
    // given
    ask("Who owns the patent?");
    reviewed(reviewer, "They are <b>early</b>.");
    convene.convene(Actor.SYSTEM, application);

    // when
    String page = panelsFor(reviewer);

    // then
    assertThat(page)
        .contains("Waiting for the applicant")
        .contains("Who owns the patent?")
        .contains(reviewer.displayName())
        .contains("They are &lt;b&gt;early&lt;/b&gt;.")
        .contains("was asked to review")
        .doesNotContain("Send the answer");
  }

  @Test
  void shouldShowTheApplicantTheQuestionButNoReviewBeforeTheDetermination() {
    // given
    ask("Who owns the patent?");
    reviewed(reviewer, "They are early.");
    convene.convene(Actor.SYSTEM, application);

    // when
    String page = panelsFor(applicant);

    // then
    assertThat(page)
        .contains("Who owns the patent?")
        .contains("Send the answer")
        .contains("name=\"csrf\"")
        .contains("Question, the programme")
        .doesNotContain(reviewer.displayName())
        .doesNotContain("They are early.");
  }

  @Test
  void shouldShowTheApplicantReviewsWithoutNamesAfterTheDetermination() {
    // given
    reviewed(reviewer, "They are early.");
    UUID judged = application;
    convene.convene(Actor.SYSTEM, judged);
    determined("WAITLIST");
    waitlist.waitlist(Actor.SYSTEM, judged, Duration.ofDays(90));

    // when
    String page = panelsFor(applicant);

    // then
    assertThat(page)
        .contains("They are early.")
        .contains("Reviewer 1")
        .contains("The committee puts the application on the waitlist")
        .doesNotContain("Free a place");
    assertThat(panelsFor(scene.a(Role.MANAGER, place))).contains("Free a place");
  }

  private UUID ask(String text) {
    return RecordedPorts.inStep(() -> ports.askApplicant().ask(reviewer, application, text));
  }

  private String panelsFor(Actor person) {
    return as(person)
        .accept(ContentType.HTML)
        .get("/panels-of-review/{id}", application)
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }

  private void reviewed(Actor person, String comment) {
    Map<String, List<String>> values = new HashMap<>();
    for (ReviewCriterion criterion : ReviewCriterion.values()) {
      values.put(criterion.field(), List.of("3"));
    }
    values.put("recommendation", List.of("WAITLIST"));
    values.put("comment", List.of(comment));
    accept(reviewForm, person, values);
  }

  private void determined(String verdict) {
    accept(
        determinationForm,
        scene.a(Role.COMMITTEE, place),
        Map.of("determination", List.of(verdict), "reasons", List.of("Next year.")));
  }

  private void accept(TaskForm form, Actor person, Map<String, List<String>> values) {
    TaskView task = scene.aTask(form.key(), application);
    QuarkusTransaction.requiringNew()
        .run(() -> form.accept(task, person, FormValues.entered(values)));
  }

  @Test
  void shouldForbidThePageToOthers() {
    UUID task = reviewers.aReviewTask(application, reviewer);
    as(applicant)
        .accept(ContentType.HTML)
        .get("/reviews/{task}/recuse", task)
        .then()
        .statusCode(403);
  }

  private static RequestSpecification as(Actor person) {
    var cookies =
        given()
            .redirects()
            .follow(false)
            .formParam("j_username", person.username())
            .formParam("j_password", "password")
            .post("/j_security_check")
            .getCookies();
    return given().cookies(cookies).redirects().follow(false);
  }
}
