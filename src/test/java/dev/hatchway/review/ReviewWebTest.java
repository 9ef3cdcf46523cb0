package dev.hatchway.review;

import static dev.hatchway.review.Refusals.assertRefused;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Role;
import dev.hatchway.intake.ApplicationStage;
import dev.hatchway.platform.CommandRejected.Kind;
import dev.hatchway.tasks.FormValues;
import dev.hatchway.tasks.HumanTasks;
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
  @Inject ChooseDisclosure chooseDisclosure;
  @Inject HumanTasks tasks;
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
    scene.impartial(application, reviewer);
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
    reviewed(reviewer, "They are early.", "Come back with a customer.");
    UUID judged = application;
    convene.convene(Actor.SYSTEM, judged);
    determined("WAITLIST");
    waitlist.waitlist(Actor.SYSTEM, judged, Duration.ofDays(90));

    // when
    String page = panelsFor(applicant);

    // then
    assertThat(page)
        .contains("Come back with a customer.")
        .doesNotContain("They are early.")
        .doesNotContain("3 of 5")
        .contains("Reviewer 1")
        .contains("The committee puts the application on the waitlist")
        .doesNotContain("Free a place");
    assertThat(panelsFor(scene.a(Role.MANAGER, place)))
        .contains("Free a place", "They are early.", "Come back with a customer.");
  }

  @Test
  void shouldShowApplicantsWhatTheirProgrammeChooses() {
    // given
    Actor manager = scene.a(Role.MANAGER, place);
    reviewed(reviewer, "They are early.", "Come back with a customer.");
    convene.convene(Actor.SYSTEM, application);
    determined("WAITLIST");
    waitlist.waitlist(Actor.SYSTEM, application, Duration.ofDays(90));

    // when
    chooseDisclosure.choose(manager, place.programmeId(), Disclosure.NOTHING);

    // then
    assertThat(panelsFor(applicant)).doesNotContain("Come back with a customer.", "3 of 5");

    // when
    chooseDisclosure.choose(manager, place.programmeId(), Disclosure.WORDS_AND_MARKS);

    // then
    assertThat(panelsFor(applicant))
        .contains("Come back with a customer.", "3 of 5")
        .doesNotContain("They are early.", reviewer.displayName());
    assertRefused(
        Kind.FORBIDDEN,
        "refusal.forbidden",
        () -> chooseDisclosure.choose(reviewer, place.programmeId(), Disclosure.WORDS));
  }

  @Test
  void shouldSayNothingOfReviewsToAnybodyBeforeAllAreIn() {
    // given
    UUID other = reviewers.aReviewTask(application, reviewers.anExpert(place));
    reviewed(reviewer, "They are early.", "Come back with a customer.");
    List<Actor> staff =
        List.of(
            reviewer,
            scene.a(Role.MANAGER, place),
            scene.a(Role.COMMITTEE, place),
            scene.a(Role.ANALYST, place),
            scene.a(Role.ADMINISTRATOR, place),
            scene.a(Role.AUDITOR, place));

    // then
    for (Actor one : staff) {
      assertThat(panelsFor(one)).doesNotContain("They are early.", "Come back with a customer.");
    }
    assertThat(
            scene.texts(
                "select cast(detail as text) from audit_event where action = 'review.submitted'"
                    + " and application_id = ?1",
                application))
        .containsExactly("{}");

    // when: the other is not written any more
    QuarkusTransaction.requiringNew().run(() -> tasks.withdraw(instanceOf(other), "1"));

    // then
    for (Actor one : staff) {
      assertThat(panelsFor(one)).contains("They are early.", "Come back with a customer.");
    }
  }

  private UUID instanceOf(UUID task) {
    return UUID.fromString(
        scene.texts("select cast(instance_id as text) from human_task where id = ?1", task).get(0));
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
    reviewed(person, comment, null);
  }

  private void reviewed(Actor person, String comment, String forApplicant) {
    Map<String, List<String>> values = new HashMap<>();
    for (ReviewCriterion criterion : ReviewCriterion.values()) {
      values.put(criterion.field(), List.of("3"));
    }
    values.put("recommendation", List.of("WAITLIST"));
    values.put("comment", List.of(comment));
    if (forApplicant != null) {
      values.put("forApplicant", List.of(forApplicant));
    }
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
