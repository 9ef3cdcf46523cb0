package dev.hatchway.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Actors;
import dev.hatchway.identity.Role;
import dev.hatchway.intake.ApplicationProfile.NeedKind;
import dev.hatchway.intake.ApplicationProfile.Sector;
import dev.hatchway.platform.Time;
import dev.hatchway.process.engine.RegularWork;
import dev.hatchway.review.DescribeReviewer;
import dev.hatchway.review.Expertise;
import dev.hatchway.testing.Browser;
import dev.hatchway.testing.Journey;
import dev.hatchway.testing.OpenProgramme;
import dev.hatchway.testing.PostgresForTests;
import dev.hatchway.testing.StartupProfiles;
import dev.hatchway.testing.StoredCase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.net.URL;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** All reviewers have as many reviews as they take, and one is free again, by the pages. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class FullReviewersPagesTest {

  @Inject OpenProgramme programme;
  @Inject DescribeReviewer describe;
  @Inject Actors actors;
  @Inject StoredCase stored;
  @Inject Time time;
  @Inject Journey first;
  @Inject Journey second;
  @Inject Journey waiting;
  @Inject @Any Instance<RegularWork> regularWork;

  @TestHTTPResource("/")
  URL home;

  private final Browser browser = new Browser();
  private List<Actor> reviewers;
  private String reference;

  /** Four reviewers take one review at a time; two applications have two reviewers each. */
  @BeforeEach
  void everybodyIsFull() {
    programme.openToVisitors();
    reviewers = actors.holding(Role.REVIEWER, programme.id());
    first.act(() -> reviewers.forEach(this::takesOneAtATime));
    List.of(first, second, waiting).forEach(this::submit);
    reference = stored.reference(waiting.application());
    time.freeze(waiting.now());
  }

  @AfterEach
  void letTheClockRun() {
    time.freeze(null);
    browser.close();
  }

  @Test
  void shouldWaitInSightOfAManagerAndGoOnWhenAReviewerTakesMore() {
    // then: the applicant's page is calm, and the manager has a task
    Visitor applicant = visit(programme.applicant());
    applicant.open("my-applications/" + waiting.application());
    applicant.shouldSee("Your application is in review");
    Visitor manager = visit(programme.manager());
    manager.open("inbox?view=available");
    assertThat(row(manager)).containsText("No reviewer is free");
    Visitor reviewer = visit(reviewers.get(0));
    reviewer.open("inbox?view=mine");
    assertThat(row(reviewer)).hasCount(0);

    // when: the manager lets one take more, and the regular look comes by
    row(manager).locator("a").first().click();
    manager.shouldSee("It goes on by itself when one is free");
    manager.open("people/" + programme.code() + "/person/" + reviewers.get(0).username());
    manager.fill("capacity", "2");
    manager.press("Save what they know");
    manager.shouldBeToldThat("What they know is saved");
    waiting.act(this::look);

    // then: the reviewer has it, and the manager nothing to do
    reviewer.open("inbox?view=mine");
    assertThat(row(reviewer)).hasCount(1);
    manager.open("inbox?view=available");
    assertThat(row(manager)).hasCount(0);
  }

  private void takesOneAtATime(Actor reviewer) {
    describe.describe(
        Actor.SYSTEM,
        reviewer.id(),
        programme.id(),
        new Expertise(Set.of(Sector.INDUSTRIAL), Set.of("TW"), Set.of("zh"), 1));
  }

  private void submit(Journey application) {
    application.submit(
        programme.applicant(),
        programme.code(),
        StartupProfiles.eligible(NeedKind.INDUSTRIAL_DESIGN));
  }

  private void look() {
    regularWork.stream()
        .filter(work -> work.name().equals("wake-waiting-applications"))
        .findFirst()
        .orElseThrow()
        .run();
  }

  private Locator row(Visitor visitor) {
    return visitor.page().locator("[data-row]", new Page.LocatorOptions().setHasText(reference));
  }

  private Visitor visit(Actor actor) {
    return Visitor.of(browser, home, actor);
  }
}
