package dev.hatchway.tasks.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Role;
import dev.hatchway.platform.Time;
import dev.hatchway.tasks.PotentialOwners;
import dev.hatchway.tasks.TaskScene;
import dev.hatchway.testing.Browser;
import dev.hatchway.testing.PostgresForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class InboxBrowserTest {

  @Inject TaskScene scene;
  @Inject Time time;

  @TestHTTPResource("/")
  URL home;

  private final Browser browser = new Browser();
  private UUID programme;
  private Actor ana;

  @BeforeEach
  void tasks() {
    programme = scene.programme();
    ana = scene.person("Ana", programme, Role.REVIEWER, Role.MANAGER);
    PotentialOwners reviewers = PotentialOwners.role(Role.REVIEWER);
    scene.task(programme, reviewers, "Nimbus Sensors", time.instant().minus(Duration.ofHours(30)));
    scene.task(
        programme, reviewers, "Blue Heron Robotics", time.instant().plus(Duration.ofDays(2)));
    scene.task(programme, reviewers, "Kite Labs", null);
  }

  @AfterEach
  void close() {
    browser.close();
  }

  @Test
  void shouldTakeAndFindTasksByKeyboardAlone() {
    // given
    Page page = login(browser.visitor(1280, ColorScheme.LIGHT));
    page.navigate(home + "inbox?view=available");

    // when
    page.keyboard().press("j");
    page.keyboard().press("j");
    page.keyboard().press("c");

    // then
    Locator second = page.locator("[data-row]").nth(1);
    assertThat(second).containsText("You");
    assertThat(second).hasClass("is-selected");
    assertThat(page.locator("#count-mine")).hasText("1");
    assertThat(page.locator("#alerts")).containsText("Yours now: Blue Heron Robotics.");
    page.keyboard().press("Enter");
    assertThat(page.locator("h1")).hasText("Sample task: Blue Heron Robotics");
    page.goBack();
    page.keyboard().press("/");
    assertThat(page.locator("#q")).isFocused();
    page.keyboard().press("Escape");
    page.locator("h1").click();
    page.keyboard().press("?");
    assertThat(page.locator("#keys")).isVisible();
  }

  @Test
  void shouldKeepWhatWasTypedWhenTheSessionEnds() {
    // given
    Page page = login(browser.visitor(1280, ColorScheme.LIGHT));
    page.navigate(home + "inbox?view=available");
    page.locator("[data-open]").first().click();
    assertThat(page.locator("[data-kept]")).isHidden();
    page.getByLabel("Accept").check();
    page.getByLabel("Reason").fill("A team that ships");

    // when
    page.context().clearCookies();
    page.getByText("Submit").click();
    enter(page);

    // then
    assertThat(page.locator("h1")).hasText("Sample task: Nimbus Sensors");
    assertThat(page.getByLabel("Accept")).isChecked();
    assertThat(page.getByLabel("Reason")).hasValue("A team that ships");
    assertThat(page.locator("[data-kept]")).isVisible();
  }

  @Test
  void shouldLeadToWhatIsWrong() {
    Page page = login(browser.visitor(1280, ColorScheme.LIGHT));
    page.navigate(home + "inbox?view=available");
    page.locator("[data-open]").first().click();

    page.getByText("Submit").click();

    assertThat(page.locator(".error-summary")).isFocused();
    page.getByText("Verdict: Fill this in.").click();
    assertThat(page.locator("#verdict")).isFocused();
  }

  @Test
  void shouldBeAccessibleWideAndNarrowLightAndDark() {
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      for (int width : List.of(1280, 360)) {
        Page page = browser.visitor(width, scheme);
        page.navigate(home + "login?error");
        check(page, "login", width, scheme);
        login(page);
        page.navigate(home + "inbox?view=available");
        check(page, "inbox", width, scheme);
        page.locator("[data-open]").first().click();
        page.getByText("Submit").click();
        check(page, "task", width, scheme);
        page.navigate(home + "components");
        check(page, "components", width, scheme);
        page.navigate(home + "tasks/" + UUID.randomUUID());
        check(page, "problem", width, scheme);
      }
    }
  }

  private static void check(Page page, String name, int width, ColorScheme scheme) {
    List<Rule> violations = new AxeBuilder(page).analyze().getViolations();
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target/screenshots", name + "-" + width + "-" + scheme + ".png")));
    assertThat(violations)
        .as("%s at %d px, %s", name, width, scheme)
        .extracting(rule -> rule.getId() + " " + rule.getNodes().get(0).getHtml())
        .isEmpty();
    Object wider = page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
    assertThat(((Number) wider).intValue()).as("%s scrolls sideways", name).isLessThanOrEqualTo(0);
  }

  private Page login(Page page) {
    page.navigate(home + "login");
    enter(page);
    return page;
  }

  private void enter(Page page) {
    page.getByLabel("Username").fill(ana.username());
    page.getByLabel("Password").fill(TaskScene.PASSWORD);
    page.getByText("Log in").last().click();
  }
}
