package dev.hatchway.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Role;
import dev.hatchway.rules.authoring.Draft;
import dev.hatchway.rules.authoring.Drafts;
import dev.hatchway.rules.authoring.OpenDraft;
import dev.hatchway.testing.Browser;
import dev.hatchway.testing.OpenProgramme;
import dev.hatchway.testing.PostgresForTests;
import dev.hatchway.testing.StoredCase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An analyst asks what comes out, why, why not otherwise, and what would have to change. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class TryRulesTest {

  @Inject OpenProgramme programme;
  @Inject EveryTask everyTask;
  @Inject StoredCase stored;
  @Inject OpenDraft openDraft;
  @Inject Drafts drafts;

  @TestHTTPResource("/")
  URL home;

  private final Browser browser = new Browser();
  private final PageCheck check = new PageCheck();
  private Actor analyst;
  private Draft draft;
  private Visitor visitor;
  private String rejected;

  @BeforeEach
  void aDraftAndAnApplicationThatWasRejected() {
    programme.openToVisitors();
    everyTask.in(programme);
    rejected = stored.reference(everyTask.rejected().application());
    analyst = programme.person(Role.ANALYST);
    draft = openDraft.open(analyst, programme.code(), "Who may come");
    visitor = Visitor.of(browser, home, analyst);
  }

  @AfterEach
  void leave() {
    browser.close();
    assertThat(check.problems()).isEmpty();
  }

  @Test
  void shouldExplainTypedFacts() {
    // given
    visitor.open("rules/drafts/" + draft.id() + "/try?decision=screening");
    visitor.fill("f0.legalName", "Lumen");
    visitor.fill("f0.country", "DE");
    visitor.fill("f0.employees", "many");
    visitor.fill("f0.turnover", "9000000 EUR");
    visitor.select("f1.sector", "HEALTH");
    visitor.choose("f2.out", "yes");
    visitor.choose("f3.out", "yes");

    // when
    visitor.press("Decide");
    visitor.shouldSee("“many” can’t be read");
    assertThat(visitor.named("f0.turnover")).hasValue("9000000 EUR");
    visitor.fill("f0.employees", "60");
    visitor.press("Decide");

    // then
    assertThat(panel("result")).containsText("A person must look");
    assertThat(panel("fired")).containsText("The company is medium-sized, so a person must look");
    assertThat(silent("registered outside the programme's regions"))
        .containsText("Company: region == OTHER is not met: region = EUROPE");
    visitor.select("wanted", "ELIGIBLE");
    visitor.press("Decide");
    assertThat(panel("ways")).containsText("company Lumen: employees from 60 to 49");
    check.shown(visitor, "typed facts tried");
  }

  @Test
  void shouldExplainAnApplicationFromItsPage() {
    visitor.open("applications/" + rejected);

    Locator why = visitor.page().locator("a[href$='decision=screening']");
    assertThat(why).hasText("Why? Why not otherwise?");
    why.click();

    String nonProfit = "A non-profit organisation is not a business that the programme can take";
    assertThat(panel("result")).containsText("Not eligible");
    assertThat(panel("result")).containsText(nonProfit);
    assertThat(panel("fired")).containsText(nonProfit);
    assertThat(silent("registered outside the programme's regions"))
        .containsText("Company: region == OTHER is not met: region = TAIWAN");
    assertThat(panel("ways")).containsText("legalForm from NON_PROFIT to");
    check.shown(visitor, "an application tried");
  }

  @Test
  void shouldMakeAScenarioOfAnApplication() {
    // given
    visitor.open("rules/drafts/" + draft.id() + "/try");
    visitor.fill("application", rejected);
    visitor.press("Take its latest facts");

    // when
    visitor.follow("Make a scenario of this application");

    // then
    String name = "As it was decided for " + rejected;
    String text = visitor.named("text").inputValue();
    assertThat(text).contains(name, "given Company", "expect result: NOT_ELIGIBLE");
    visitor.press("Save");
    visitor.shouldBeToldThat("Scenario saved");
    assertThat(visitor.page().locator("tr", withText(name)).locator(".pill--good")).isVisible();
    assertThat(drafts.files(analyst, draft.id()).text("scenarios/screening.scenario"))
        .contains("scenario: " + name);
  }

  @Test
  void shouldOfferNoScenarioToThoseWhoOnlyRead() {
    Visitor auditor = Visitor.of(browser, home, programme.person(Role.AUDITOR));

    auditor.open("rules/drafts/" + draft.id() + "/try?application=" + rejected);

    auditor.shouldSee("A non-profit organisation is not a business");
    assertThat(auditor.main()).not().containsText("Make a scenario");
  }

  private Locator panel(String id) {
    return visitor.page().locator("#" + id);
  }

  /** What is said of a rule that did not fire. */
  private Locator silent(String rule) {
    return panel("silent").locator("li", new Locator.LocatorOptions().setHasText(rule));
  }

  private static Page.LocatorOptions withText(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }
}
