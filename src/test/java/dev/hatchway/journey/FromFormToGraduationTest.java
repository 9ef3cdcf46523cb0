package dev.hatchway.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Role;
import dev.hatchway.platform.Time;
import dev.hatchway.tasks.TaskView;
import dev.hatchway.testing.Browser;
import dev.hatchway.testing.Journey;
import dev.hatchway.testing.OpenProgramme;
import dev.hatchway.testing.PostgresForTests;
import dev.hatchway.testing.StoredCase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One application's whole way, by everyone who has a part in it, through the pages alone. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class FromFormToGraduationTest {

  private static final List<String> CRITERIA =
      List.of("team", "product", "market", "feasibility", "partnerFit");

  @Inject OpenProgramme programme;
  @Inject Journey journey;
  @Inject StoredCase stored;
  @Inject Time time;

  @TestHTTPResource("/")
  URL home;

  private final String company = "Nimbus Sensors " + UUID.randomUUID();
  private final Browser browser = new Browser();
  private Visitor applicant;
  private String reference;

  @BeforeEach
  void openTheProgramme() {
    programme.openToVisitors();
    time.freeze(journey.now());
  }

  @AfterEach
  void letTheClockRun() {
    time.freeze(null);
    browser.close();
  }

  @Test
  void shouldTakeAnApplicationFromTheFormToGraduation() {
    applicant = visit(programme.applicant());
    draftIsKept();
    whatIsMissingIsNamed();
    applicationIsSubmitted();
    reviewersReviewAndAsk();
    committeeAccepts();
    partnerAccepts();
    applicantAcceptsAndSigns();
    partnerHoldsTheKickOff();
    managerChecksIn(Duration.ofDays(30), "CONTINUE");
    managerChecksIn(Duration.ofDays(60), "CONTINUE");
    managerChecksIn(Duration.ofDays(90), "GRADUATE");
    applicantHasGraduated();
    administratorSeesWhereItWent();
    administratorReadsTheWholeStory();
  }

  private void draftIsKept() {
    applicant.shouldSee("My applications");
    applicant.press("Start an application");
    applicant.fill("company.legalName", company);
    applicant.select("company.country", "TW");
    assertThat(applicant.page().locator("#saved")).containsText("Saved");
    applicant.page().reload();
    assertThat(applicant.named("company.legalName")).hasValue(company);
  }

  private void whatIsMissingIsNamed() {
    applicant.press("Submit application");
    assertThat(applicant.page().locator(".error-summary")).isFocused();
    applicant.page().locator(".error-summary a", having("What do you do?")).click();
    assertThat(applicant.named("description")).isFocused();
    assertThat(applicant.named("company.legalName")).hasValue(company);
  }

  private void applicationIsSubmitted() {
    applicant.fill("company.city", "Hsinchu");
    applicant.fill("company.foundedYear", "2018");
    applicant.select("company.legalForm", "LIMITED_COMPANY");
    applicant.fill("company.employees", "6");
    applicant.fill("website", "https://nimbus.example");
    applicant.fill("description", "Sensors that tell a machine's wear from its sound.");
    applicant.select("product.sector", "INDUSTRIAL");
    applicant.select("product.kind", "HARDWARE");
    applicant.select("product.stage", "PROTOTYPE");
    applicant.select("needs.INDUSTRIAL_DESIGN", "NOW");
    applicant.choose("targetMarkets", "US");
    applicant.press("Submit application");
    applicant.shouldBeToldThat("is submitted");
    applicant.shouldSee("Your application is in review");
    String path = applicant.path();
    journey.follow(UUID.fromString(path.substring(path.lastIndexOf('/') + 1)));
    reference = stored.reference(journey.application());
  }

  private void reviewersReviewAndAsk() {
    List<TaskView> reviews = journey.open("reviewApplication");
    assertThat(reviews).hasSize(2);
    Visitor first = visit(programme.withId(reviews.get(0).actualOwner()));
    first.openTask("mine", company);
    first.press("I have no conflict of interest");
    first.shouldBeToldThat("You can read the application now");
    first.open("applications/" + reference);
    first.fill("question", "Who makes the housings?");
    first.press("Send the question");
    first.shouldSee("Waiting for the applicant");

    pass(Duration.ofHours(1));
    applicant.page().reload();
    applicant.shouldSee("Who makes the housings?");
    applicant.fill("answer", "A moulder in Taichung, from our own tools.");
    applicant.press("Send the answer");
    applicant.shouldBeToldThat("your answer was sent");

    pass(Duration.ofHours(1));
    first.openTask("mine", company);
    first.shouldSee("A moulder in Taichung");
    first.shouldSee("Hand it back");
    review(first);
    Visitor second = visit(programme.withId(reviews.get(1).actualOwner()));
    second.openTask("mine", company);
    second.press("I have no conflict of interest");
    review(second);
  }

  private void review(Visitor reviewer) {
    CRITERIA.forEach(criterion -> reviewer.choose(criterion, "4"));
    reviewer.choose("recommendation", "ACCEPT");
    reviewer.fill("comment", "A team that ships.");
    reviewer.press("Submit");
    reviewer.shouldBeToldThat("Done: " + company);
  }

  private void committeeAccepts() {
    pass(Duration.ofHours(1));
    Visitor chair = visit(programme.chair());
    Page page = chair.page();
    // home of who has nothing yet: what there is to take
    page.waitForURL(address -> address.endsWith("/inbox?view=available"));
    page.keyboard().press("j");
    page.keyboard().press("c");
    chair.shouldBeToldThat("Yours now: " + company);
    assertThat(page.locator("[data-row]").first()).hasClass("is-selected");
    page.keyboard().press("Enter");
    assertThat(page.locator("h1")).hasText("Determine: " + company);
    chair.shouldSee("A team that ships.");
    chair.choose("determination", "ACCEPT");
    chair.fill("reasons", "As the reviews say.");
    chair.press("Submit");
    chair.shouldBeToldThat("Done: " + company);
  }

  private void partnerAccepts() {
    pass(Duration.ofHours(1));
    Visitor partner = visit(partnerAskedTo("answerReferral"));
    partner.openTask("available", company);
    partner.press("Take");
    partner.choose("referralAnswer", "ACCEPT");
    partner.fill("startDate", "2020-01-28");
    partner.press("Submit");
    partner.shouldBeToldThat("Done: " + company);
  }

  private void applicantAcceptsAndSigns() {
    pass(Duration.ofHours(1));
    toStatusPage();
    applicant.shouldSee("There is an offer for you.");
    applicant.follow("Answer the offer");
    applicant.shouldSee("foxconn");
    applicant.choose("offerAnswer", "ACCEPT");
    applicant.press("Submit");
    applicant.shouldBeToldThat("Done: " + company);
    pass(Duration.ofHours(1));
    toStatusPage();
    applicant.follow("Sign the agreement");
    applicant.fill("fullName", "Lin Mei");
    applicant.choose("consent", "YES");
    applicant.press("Submit");
    applicant.shouldBeToldThat("Done: " + company);
  }

  private void toStatusPage() {
    applicant.open("");
    applicant.follow(company);
  }

  private void partnerHoldsTheKickOff() {
    pass(Duration.ofHours(1));
    Visitor partner = visit(partnerAskedTo("holdKickOff"));
    partner.openTask("available", company);
    partner.fill("heldOn", time.today().toString());
    partner.press("Submit");
    partner.shouldBeToldThat("Done: " + company);
  }

  private Actor partnerAskedTo(String formKey) {
    return programme.partner(journey.task(formKey).owners().partner());
  }

  private void managerChecksIn(Duration later, String outcome) {
    pass(later);
    Visitor manager = visit(programme.manager());
    manager.openTask("available", company);
    manager.choose("checkInOutcome", outcome);
    manager.fill("notes", "On plan.");
    manager.press("Submit");
    manager.shouldBeToldThat("Done: " + company);
  }

  private void applicantHasGraduated() {
    toStatusPage();
    applicant.shouldSee("You have graduated from the programme.");
  }

  private void administratorSeesWhereItWent() {
    Visitor administrator = visit(programme.person(Role.ADMINISTRATOR));
    administrator.open("processes?process=applicationReview&state=COMPLETED&q=" + reference);
    administrator.follow(company);
    assertThat(administrator.page().locator("[data-diagram] svg .djs-shape.is-passed").first())
        .isAttached();
    assertThat(administrator.main().locator("table")).containsText("Onboard");
    administrator.follow("Onboard");
    assertThat(administrator.page().locator("[data-diagram] svg").first()).isVisible();
  }

  private void administratorReadsTheWholeStory() {
    Visitor administrator = visit(programme.person(Role.ADMINISTRATOR));
    administrator.open("applications/" + reference);
    List<String> story = administrator.page().locator("#story .timeline__title").allInnerTexts();
    assertThat(story)
        .containsSubsequence(
            "Submitted",
            "Screened by rule: eligible",
            "Screening passed",
            "The applicant answered",
            "Before the committee",
            "The committee determined: accept",
            "Accepted; partners are asked",
            "foxconn accepted: foxconn-industrial-design",
            "Offer made, with one resource",
            "Offer accepted",
            "Lin Mei signed the agreement with foxconn",
            "Kick-off with foxconn",
            "Check-in on day 180: ready to graduate",
            "Graduated");
    assertThat(administrator.page().locator("#story")).containsText("Hatchway");
  }

  /** Time goes on: what comes due by then happens, and people act at the new hour. */
  private void pass(Duration later) {
    journey.after(later);
    time.freeze(journey.now());
  }

  private Visitor visit(Actor actor) {
    return Visitor.of(browser, home, actor);
  }

  private static Page.LocatorOptions having(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }
}
