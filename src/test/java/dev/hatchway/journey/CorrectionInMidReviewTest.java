package dev.hatchway.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import dev.hatchway.identity.Actor;
import dev.hatchway.platform.Time;
import dev.hatchway.tasks.TaskView;
import dev.hatchway.testing.Browser;
import dev.hatchway.testing.Journey;
import dev.hatchway.testing.OpenProgramme;
import dev.hatchway.testing.PostgresForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * An applicant corrects facts while one review is in and another is being written, by the pages.
 */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class CorrectionInMidReviewTest {

  private static final List<String> CRITERIA =
      List.of("team", "product", "market", "feasibility", "partnerFit");

  @Inject OpenProgramme programme;
  @Inject EveryTask every;
  @Inject Time time;

  @TestHTTPResource("/")
  URL home;

  private final Browser browser = new Browser();
  private Journey journey;

  @BeforeEach
  void anApplicationInReview() {
    programme.openToVisitors();
    every.in(programme);
    journey = every.inReview();
    time.freeze(journey.now());
  }

  @AfterEach
  void letTheClockRun() {
    time.freeze(null);
    browser.close();
  }

  @Test
  void shouldBeSeenByReviewersManagerCommitteeAndApplicant() {
    // given: one review is in, another is being written
    List<TaskView> reviews = journey.open("reviewApplication");
    Visitor first = at(reviews.get(0));
    write(first, "4");
    first.press("Submit");
    Visitor second = at(reviews.get(1));
    write(second, "3");

    // when: the applicant corrects how many people work for them
    Visitor applicant = Visitor.of(browser, home, programme.applicant());
    applicant.open("my-applications/" + journey.application() + "/edit");
    applicant.page().locator("[name='company.employees']").fill("900");
    applicant.press("Correct it");

    // then: they see that it is looked at
    assertThat(applicant.page().locator("main")).containsText("Your correction is being looked at");
    shoot(applicant.page(), "correction-applicant");

    // then: who was writing is told, with what they wrote, and sends it again
    second.press("Submit");
    Page page = second.page();
    assertThat(page.locator("main")).containsText("corrected this application while you were");
    assertThat(page.locator("main")).containsText("6 → 900");
    assertThat(page.locator("input[name=team][value='3']")).isChecked();
    shoot(page, "correction-reviewer");
    second.press("Submit");

    // when: the manager reopens the review of the older revision
    Visitor manager = Visitor.of(browser, home, programme.manager());
    manager.open("tasks/" + journey.task("judgeCorrection").id());
    assertThat(manager.page().locator("main")).containsText("6 → 900");
    choose(manager, "correctionOutcome", "REVIEW_AGAIN");
    manager.page().locator("#reason").fill("It is another company by now");
    shoot(manager.page(), "correction-manager");
    manager.press("Submit");

    // then: its reviewer has it again, with what they wrote and what changed
    TaskView again = journey.task("reviewApplication");
    first.open("tasks/" + again.id());
    assertThat(first.page().locator("main")).containsText("6 → 900");
    assertThat(first.page().locator("input[name=team][value='4']")).isChecked();
    shoot(first.page(), "correction-review-again");
    write(first, "3");
    first.press("Submit");

    // then: the committee decides on what is said now
    Visitor chair = Visitor.of(browser, home, programme.chair());
    Visitor member = Visitor.of(browser, home, programme.member());
    UUID task = journey.task("determineApplication").id();
    for (Visitor one : List.of(chair, member)) {
      one.open("tasks/" + task);
      choose(one, "determination", "WAITLIST");
      one.page().locator("#reasons").fill("As the reviews say: " + one.hashCode());
    }
    assertThat(chair.page().locator("main")).containsText("As of revision");
    assertThat(chair.page().locator("main")).containsText("900");
    shoot(chair.page(), "correction-committee");
    chair.press("Submit");

    // then: who comes second keeps what they wrote
    member.press("Submit");
    assertThat(member.page().locator("#kept"))
        .containsText("As the reviews say: " + member.hashCode());
    shoot(member.page(), "correction-second");
    manager.open("applications/" + journey.application());
    assertThat(manager.page().locator("main")).containsText("The reviews were reopened");
    shoot(manager.page(), "correction-application");
    assertThat(applicant.page().locator("main")).not().containsText("It is another company");
  }

  private Visitor at(TaskView review) {
    Actor reviewer = programme.withId(review.actualOwner());
    Visitor visitor = Visitor.of(browser, home, reviewer);
    visitor.open("tasks/" + review.id());
    visitor.press("I have no conflict of interest");
    return visitor;
  }

  private static void write(Visitor visitor, String mark) {
    CRITERIA.forEach(criterion -> choose(visitor, criterion, mark));
    choose(visitor, "recommendation", "ACCEPT");
  }

  private static void choose(Visitor visitor, String field, String value) {
    visitor.page().locator("label:has(input[name=" + field + "][value='" + value + "'])").click();
  }

  private static void shoot(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target/screenshots", name + ".png"))
            .setFullPage(true));
  }
}
