package dev.hatchway.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Role;
import dev.hatchway.intake.SubmitByApi;
import dev.hatchway.platform.Time;
import dev.hatchway.programme.OpenCohort;
import dev.hatchway.rules.authoring.Draft;
import dev.hatchway.rules.authoring.Drafts;
import dev.hatchway.rules.authoring.OpenDraft;
import dev.hatchway.rules.authoring.SaveDraftFile;
import dev.hatchway.testing.Browser;
import dev.hatchway.testing.OpenProgramme;
import dev.hatchway.testing.PostgresForTests;
import dev.hatchway.testing.StartupProfiles;
import dev.hatchway.testing.StoredCase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A change of a rule from the first keystroke until it is live, and back again. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class RuleChangeTest {

  private static final String FILE = "screening/eligibility.dslr";
  private static final String NOTE = "// Looked at by the auditors.";
  private static final String OLD = "- more than 30 years after it";
  private static final String NEW = "- more than 40 years after it";
  private static final String OLD_REASON =
      "The company is more than thirty years old, so a person must look";
  private static final String NEW_REASON =
      "The company is more than forty years old, so a person must look";

  /** A busy machine takes its time for the checks. */
  private static final Locator.WaitForOptions PATIENTLY =
      new Locator.WaitForOptions().setTimeout(180_000);

  @Inject OpenProgramme programme;
  @Inject EveryTask everyTask;
  @Inject StoredCase stored;
  @Inject OpenDraft openDraft;
  @Inject SaveDraftFile saveFile;
  @Inject Drafts drafts;
  @Inject OpenCohort openCohort;
  @Inject SubmitByApi submit;
  @Inject Time time;

  @TestHTTPResource("/")
  URL home;

  private final Browser browser = new Browser();
  private final PageCheck check = new PageCheck();
  private Visitor analyst;
  private Visitor approver;
  private Visitor manager;
  private Draft others;
  private String aged;

  @BeforeEach
  void open() {
    programme.openToVisitors();
    everyTask.in(programme);
    aged = stored.reference(everyTask.toScreenForItsAge().application());
    analyst = Visitor.of(browser, home, programme.person(Role.ANALYST));
    approver = Visitor.of(browser, home, programme.person(Role.RULE_APPROVER));
    manager = Visitor.of(browser, home, programme.manager());
    LocalDate today = time.today();
    openCohort.open(
        Actor.SYSTEM,
        programme.id(),
        new OpenCohort.NewCohort("now", "Now", today.minusDays(1), today.plusDays(30), 40));
    Actor colleague = programme.person(Role.ANALYST);
    others = openDraft.open(colleague, programme.code(), "Another note");
    saveFile.save(colleague, others.id(), FILE, noted(colleague), 0);
  }

  private byte[] noted(Actor colleague) {
    String text = drafts.files(colleague, others.id()).text(FILE);
    return ("// Looked at by nobody.\n" + text).getBytes(StandardCharsets.UTF_8);
  }

  @AfterEach
  void leave() {
    browser.close();
    assertThat(check.problems()).isEmpty();
  }

  @Test
  void shouldGoLiveWhenSomebodyElseApprovesAndBackAgain() {
    check.open(analyst, "rules/drafts");
    analyst.fill("title", "A note for the auditors");
    analyst.press("Start");
    analyst.shouldBeToldThat("The draft is ready");
    check.shown(analyst, "draft");
    String draft = analyst.path().substring(1);

    edit(draft);
    mendTheScenario(draft);
    simulate(draft);
    propose(draft);
    approve();
    submittedShouldBeHeldFor(NEW_REASON);
    rollBack();
    submittedShouldBeHeldFor(OLD_REASON);
    merge();
  }

  private void edit(String draft) {
    analyst.open(draft + "/files/" + FILE + "#L101");
    Page page = analyst.page();
    page.locator(".cm-line", withText("rule \"" + OLD_REASON)).click();
    page.keyboard().press("End");
    page.keyboard().press("Shift+Home");
    page.keyboard().insertText("rule \"" + NEW_REASON + "\"");
    page.locator(".cm-line", withText(OLD)).click();
    page.keyboard().press("End");
    page.keyboard().press("Shift+Home");
    page.keyboard().insertText(NEW + "x");
    assertThat(page.locator(".cm-lintRange-error")).hasText(NEW + "x");
    page.keyboard().press("Escape");
    page.keyboard().press("Backspace");
    page.keyboard().press("Control+Home");
    page.keyboard().insertText(NOTE + "\n");
    assertThat(page.locator(".cm-lintRange-error")).hasCount(0);
    page.keyboard().press("Control+s");
    assertThat(page.locator("[data-state]")).hasText("Saved");
  }

  /** The change breaks what a scenario expects; the scenario is brought up to date. */
  private void mendTheScenario(String draft) {
    String scenario = "A company of thirty-one years is looked at by a person";
    analyst.open(draft + "/check");
    analyst.page().locator("#checked .pill--bad").first().waitFor(PATIENTLY);
    analyst.shouldSee(scenario);
    analyst.open(draft + "/scenarios");
    assertThat(analyst.page().locator("tr", withText(scenario)).locator(".pill--bad")).isVisible();
    analyst.follow(scenario);
    Locator text = analyst.named("text");
    text.fill(
        text.inputValue()
            .replace("thirty-one", "forty-one")
            .replace("1995", "1985")
            .replace(OLD_REASON, NEW_REASON));
    analyst.press("Save");
    analyst.shouldSee("A company of forty-one years is looked at by a person");
    assertThat(analyst.page().locator(".table .pill--bad")).hasCount(0);
    check.shown(analyst, "scenarios");
  }

  private void simulate(String draft) {
    analyst.open(draft + "/simulations");
    analyst.press("Run the simulation");
    analyst.page().locator(".matrix").first().waitFor(PATIENTLY);
    assertThat(analyst.page().locator("#changes tr", withText(aged))).containsText(OLD_REASON);
  }

  private static Page.LocatorOptions withText(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  private void propose(String draft) {
    analyst.open(draft + "/proposal");
    analyst.shouldSee(NOTE);
    analyst.page().locator("#findings:not([hx-get])").waitFor(PATIENTLY);
    check.shown(analyst, "propose");
    Locator open = analyst.page().locator("form[action$='/reasons']");
    for (int left = open.count(); left > 0; left--) {
      open.first().locator("textarea").fill("It came with the shipped rules");
      open.first().locator("button").click();
      assertThat(open).hasCount(left - 1);
    }
    analyst.fill("message", "The auditors asked for a note");
    analyst.press("Propose");
    analyst.shouldBeToldThat("Somebody else has to approve it");
    check.shown(analyst, "proposal");
    assertThat(analyst.page().locator("form[action$='/approval']")).hasCount(0);
  }

  private void approve() {
    approver.open("");
    approver.follow("1 proposal waits");
    check.shown(approver, "proposals");
    approver.follow("A note for the auditors");
    approver.shouldSee(NOTE);
    assertThat(approver.page().locator("main a[href^='/rules/simulations/']")).hasCount(1);
    check.shown(approver, "proposal to answer");
    approver.press("Approve and release");
    approver.shouldBeToldThat("Approved.");
    approver.open("rules/files/" + FILE);
    approver.shouldSee(NOTE);
    approver.follow("Who wrote what");
    approver.shouldSee("The auditors asked for a note");
    approver.shouldSee(NEW);
    check.shown(approver, "history");
    approver.open("rules/search?q=auditors");
    approver.shouldSee(NOTE);
    check.shown(approver, "search");
    check.open(approver, "rules/search?q=employees");
  }

  /** A company of an age that holds it up under either rule. */
  private void submittedShouldBeHeldFor(String reason) {
    String reference =
        submit
            .submit(programme.applicant(), programme.code(), StartupProfiles.founded(1970), null)
            .application()
            .reference();
    approver.open("rules/try?programme=%s&application=%s".formatted(programme.code(), reference));
    assertThat(approver.page().locator("#fired")).containsText(reason);
    manager.open("applications/" + reference);
    manager.shouldSee(reason);
  }

  private void rollBack() {
    check.open(approver, "rules/releases");
    approver.shouldSee("The auditors asked for a note");
    approver.press("Compare");
    approver.shouldSee(NOTE);
    check.shown(approver, "compared");
    approver.page().goBack();
    approver.fill("reason", "They meant another file");
    approver.press("Roll back");
    approver.shouldBeToldThat("is live again");
    check.shown(approver, "rolled back");
    approver.open("rules/files/" + FILE);
    assertThat(approver.main()).not().containsText(NOTE);
    assertThat(approver.main()).containsText(OLD);
  }

  /** A colleague's draft of the same first line, after the note was released once more. */
  private void merge() {
    approver.open("rules/releases");
    approver.page().locator("#number").selectOption(new SelectOption().setIndex(0));
    approver.fill("reason", "It was the right file");
    approver.press("Roll back");
    approver.shouldBeToldThat("is live again");

    analyst.open("rules/drafts/" + others.id());
    analyst.follow("Merge them");
    analyst.shouldSee(NOTE);
    check.shown(analyst, "merge");
    analyst.press("Merge");
    analyst.shouldSee("Say for each place");
    analyst.page().locator("input[value=EDITED]").check();
    analyst.press("Merge");
    analyst.shouldBeToldThat("Merged.");
    analyst.open("rules/drafts/" + others.id() + "/proposal");
    analyst.shouldSee("Looked at by nobody.");
    analyst.page().locator("#findings:not([hx-get])").waitFor(PATIENTLY);
    check.shown(analyst, "propose after a merge");
  }
}
