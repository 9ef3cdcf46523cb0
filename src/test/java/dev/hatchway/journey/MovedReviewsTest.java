package dev.hatchway.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.hatchway.identity.Actor;
import dev.hatchway.identity.DisablePerson;
import dev.hatchway.identity.Role;
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

/** A review that is given back goes on with somebody else, and a manager moves it, by the pages. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class MovedReviewsTest {

  @Inject OpenProgramme programme;
  @Inject EveryTask every;
  @Inject DisablePerson disable;
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
  void shouldGoToTheNextReviewerAndThenToWhomTheManagerNames() {
    // given
    TaskView review = reviews().get(0);
    Actor first = programme.withId(review.actualOwner());

    // when: the reviewer gives it back
    Visitor reviewer = Visitor.of(browser, home, first);
    reviewer.open("tasks/" + review.id());
    reviewer.press("Give back");

    // then: the next best has it
    assertThat(reviewer.page().locator("#alerts")).containsText("Given back");
    UUID next = holder(review);
    assertThat(next).isNotNull().isNotEqualTo(first.id());

    // when: the manager moves it from the task's page
    Actor newcomer = programme.reviewer(Role.REVIEWER);
    Visitor manager = Visitor.of(browser, home, programme.manager());
    manager.open("tasks/" + review.id());
    Page page = manager.page();
    assertThat(page.locator("#person")).containsText(newcomer.displayName());
    page.locator("#person").selectOption(newcomer.id().toString());
    page.getByLabel("Why").fill("Knows the field");
    shoot(page, "task-moved-by-manager");
    manager.press("Move");

    // then
    assertThat(page.locator("#alerts")).containsText("Moved");
    assertThat(holder(review)).isEqualTo(newcomer.id());
    Visitor.of(browser, home, newcomer).open("tasks/" + review.id());
    reviewer.open("inbox?view=mine");
    assertThat(reviewer.page().locator("[data-row]")).hasCount(0);
  }

  @Test
  void shouldMoveTheTasksOfWhoLeftFromTheList() {
    // given
    TaskView review = reviews().get(0);
    Actor leaving = programme.withId(review.actualOwner());
    Actor newcomer = programme.reviewer(Role.REVIEWER);
    journey.act(() -> disable.disable(Actor.SYSTEM, leaving.id(), "Left us"));
    Visitor manager = Visitor.of(browser, home, programme.manager());
    Page page = manager.page();

    // when: the manager looks at what was given back
    manager.open("inbox?view=all");
    assertThat(page.locator("main")).containsText("One task was given back");
    shoot(page, "inbox-of-a-manager");
    page.locator("a[href*='returned=true']").click();

    // then
    assertThat(page.locator("[data-row]")).hasCount(1);
    assertThat(page.locator("[data-row]")).containsText("Given back");

    // when: they move both reviews to one person
    manager.open("inbox?view=all");
    boxes(page).nth(0).check();
    boxes(page).nth(1).check();
    page.locator("#move-to").selectOption(newcomer.id().toString());
    manager.press("Move the chosen tasks");

    // then: nobody writes two reviews of one application
    assertThat(page.locator("#alerts")).containsText("One task was moved. Not moved: ");
    assertThat(reviews())
        .extracting(TaskView::actualOwner)
        .contains(newcomer.id())
        .doesNotContain(leaving.id());
  }

  private static Locator boxes(Page page) {
    return page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Choose: Review"));
  }

  private List<TaskView> reviews() {
    return journey.open("reviewApplication");
  }

  private UUID holder(TaskView review) {
    return reviews().stream()
        .filter(one -> one.id().equals(review.id()))
        .map(TaskView::actualOwner)
        .filter(owner -> owner != null)
        .findFirst()
        .orElse(null);
  }

  private static void shoot(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target/screenshots", name + ".png")));
  }
}
