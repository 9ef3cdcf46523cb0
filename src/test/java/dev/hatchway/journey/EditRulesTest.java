package dev.hatchway.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Role;
import dev.hatchway.rules.authoring.Draft;
import dev.hatchway.rules.authoring.Drafts;
import dev.hatchway.rules.authoring.OpenDraft;
import dev.hatchway.rules.authoring.SaveDraftFile;
import dev.hatchway.testing.Browser;
import dev.hatchway.testing.OpenProgramme;
import dev.hatchway.testing.PostgresForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An analyst edits rule files of a draft in the browser. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class EditRulesTest {

  private static final String ELIGIBILITY = "screening/eligibility.dslr";
  private static final String BARS = "reviewer-matching/bars.drl";
  private static final String TAIWAN = "screening/size-taiwan.drl.csv";

  @Inject OpenProgramme programme;
  @Inject OpenDraft openDraft;
  @Inject SaveDraftFile saveFile;
  @Inject Drafts drafts;

  @TestHTTPResource("/")
  URL home;

  private final Browser browser = new Browser();
  private Actor analyst;
  private Draft draft;
  private Visitor visitor;

  @BeforeEach
  void aDraft() {
    programme.openToVisitors();
    analyst = programme.person(Role.ANALYST);
    draft = openDraft.open(analyst, programme.code(), "Smaller companies first");
    visitor = Visitor.of(browser, home, analyst);
  }

  @AfterEach
  void leave() {
    browser.close();
  }

  @Test
  void shouldSayWhatIsWrongUnderTheWordsUntilItIsMended() {
    open(ELIGIBILITY, "");
    Page page = visitor.page();
    Locator line = page.locator(".cm-line", withText("- without a name"));
    assertThat(page.locator("[data-no-problems]")).isVisible();

    line.click();
    page.keyboard().press("End");
    page.keyboard().type("x");

    assertThat(page.locator(".cm-lintRange-error")).hasText("- without a namex");
    assertThat(page.locator("[data-problems] li")).containsText("Did you mean: “- without a name”");
    page.keyboard().press("Escape");
    page.keyboard().press("Backspace");
    page.keyboard().type(" ");
    assertThat(page.locator(".cm-lintRange-error")).hasCount(0);
    page.keyboard().press("Control+s");
    assertThat(page.locator("[data-state]")).hasText("Saved");
    assertThat(saved(ELIGIBILITY)).contains("  - without a name \n");
  }

  @Test
  void shouldOfferSentencesAndTheirValues() {
    open(ELIGIBILITY, "");
    Page page = visitor.page();
    page.locator(".cm-line", withText("- whose legal form is NON_PROFIT")).click();
    page.keyboard().press("End");
    page.keyboard().press("Enter");
    page.keyboard().type("- outside");
    Locator offered = page.locator(".cm-tooltip-autocomplete li");
    assertThat(offered.first()).containsText("- outside the programme's regions");
    take(page);
    page.keyboard().press("Enter");
    page.keyboard().type("- whose legal");
    assertThat(offered.first()).containsText("- whose legal form is {form}");
    take(page);
    page.keyboard().type("PART");
    assertThat(offered.first()).containsText("PARTNERSHIP");
    take(page);
    assertThat(page.locator(".cm-line", withText("- whose legal form is PARTNERSHIP"))).hasCount(1);
  }

  @Test
  void shouldOfferFactsAndFieldsInRuleLanguageAndUnderlineWhatThereIsNot() {
    open(BARS, "");
    Page page = visitor.page();
    page.locator(".cm-line", withText("Reviewer(conflicts contains")).click();
    page.keyboard().press("End");
    page.keyboard().press("Enter");
    page.keyboard().type("Comp");
    Locator offered = page.locator(".cm-tooltip-autocomplete li");
    assertThat(offered.first()).containsText("Company");
    take(page);
    page.keyboard().type("empl");
    assertThat(offered.first()).containsText("employees");
    take(page);
    assertThat(page.locator(".cm-line", withText("Company(employees)"))).hasCount(1);

    page.keyboard().type("s > 10");

    Locator wrong = page.locator(".cm-lintRange-error");
    assertThat(wrong).hasText("employeess");
    assertThat(page.locator("[data-problems] li"))
        .containsText("Company has no field “employeess”. Did you mean employees?");
    wrong.dblclick();
    page.keyboard().insertText("employees");
    assertThat(wrong).hasCount(0);
    assertThat(page.locator("[data-no-problems]")).isVisible();
    page.keyboard().press("Control+s");
    assertThat(page.locator("[data-state]")).hasText("Saved");
    assertThat(saved(BARS)).contains("\n  Company(employees > 10)\n");
  }

  @Test
  void shouldTellWhoWasQuickerAndKeepWhatWasTyped() {
    open(ELIGIBILITY, "");
    Page page = visitor.page();
    page.locator(".cm-line").first().click();
    page.keyboard().press("Control+Home");
    page.keyboard().type("// mine\n");
    Actor other = programme.person(Role.ANALYST);
    saveFile.save(
        other,
        draft.id(),
        ELIGIBILITY,
        ("// theirs\n" + saved(ELIGIBILITY)).getBytes(StandardCharsets.UTF_8),
        draft.revision());

    page.locator("[data-save]").click();

    assertThat(page.locator(".editing__refusal")).containsText(other.username());
    assertThat(page.locator(".cm-line").first()).hasText("// mine");
    page.locator(".editing__refusal button").click();
    assertThat(page.locator("[data-state]")).hasText("Saved");
    assertThat(saved(ELIGIBILITY)).startsWith("// mine\n").doesNotContain("theirs");
  }

  @Test
  void shouldLetThoseWhoOnlyReadRead() {
    Visitor auditor = Visitor.of(browser, home, programme.person(Role.AUDITOR));
    auditor.open("rules/drafts/" + draft.id() + "/files/" + ELIGIBILITY);
    assertThat(auditor.page().locator(".cm-content")).isVisible();
    assertThat(auditor.page().locator("[data-save]")).hasCount(0);
    auditor.open("rules/drafts/" + draft.id() + "/files/none.drl");
    assertThat(auditor.page().locator("h1")).isVisible();
    Visitor applicant = Visitor.of(browser, home, programme.applicant());
    assertThat(applicant.open("rules/drafts/" + draft.id() + "/files/" + ELIGIBILITY).status())
        .isEqualTo(403);
  }

  @Test
  void shouldEditATableCellByCell() {
    open(TAIWAN, "");
    Page page = visitor.page();
    Locator cells = page.locator(".grid tbody tr").first().locator("td");
    cells.nth(3).click();
    page.keyboard().type("many");
    page.keyboard().press("Enter");
    assertThat(cells.nth(3)).hasAttribute("aria-invalid", "true");
    assertThat(page.locator("[data-problems] li")).containsText("D12");
    page.keyboard().press("ArrowUp");
    assertThat(page.locator(".grid__told")).containsText("“many” is no whole number");
    page.keyboard().press("Control+z");
    assertThat(page.locator("[data-problems] li")).hasCount(0);
    cells.nth(2).dblclick();
    page.locator(".cell__editor select").selectOption("EUROPE");
    page.keyboard().press("Enter");

    page.locator("[data-tool=copy]").click();
    page.keyboard().press("Control+z");
    page.keyboard().press("Alt+ArrowUp");
    page.keyboard().press("Control+s");

    assertThat(page.locator("[data-state]")).hasText("Saved");
    var before = drafts.base(analyst, draft.id()).text(TAIWAN).lines().toList();
    var after = saved(TAIWAN).lines().toList();
    assertThat(after).hasSameSizeAs(before);
    assertThat(after.get(11)).isEqualTo(before.get(11).replace(",TAIWAN,", ",EUROPE,"));
    assertThat(after.get(12)).isEqualTo(before.get(13));
    assertThat(after.get(13)).isEqualTo(before.get(12));
  }

  @Test
  void shouldTickSomeOfAList() {
    open("screening/size-china.drl.csv", "#J16");
    Page page = visitor.page();
    assertThat(page.locator(".grid td:focus")).hasText("SOFTWARE");
    page.keyboard().press("Enter");
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Space");
    page.locator(".cell__choices label", withText("HEALTH")).click();
    page.keyboard().press("Enter");
    page.keyboard().press("Control+s");

    assertThat(page.locator("[data-state]")).hasText("Saved");
    assertThat(saved("screening/size-china.drl.csv").lines().toList().get(15))
        .contains("\"Sector.INDUSTRIAL, Sector.HEALTH, Sector.SOFTWARE\"");
  }

  @Test
  void shouldOpenATableAtTheRowThatIsNamed() {
    open(TAIWAN, "#L13");
    assertThat(visitor.page().locator(".grid td:focus")).containsText("Under 200 regular");
    open("scoring/scorecard.drl.csv", "#C23");
    assertThat(visitor.page().locator(".grid td:focus")).containsText("1\u202f000\u202f000");
  }

  @Test
  void shouldTakeABlockFromASpreadsheet() {
    open("scoring/scorecard.drl.csv", "");
    Page page = visitor.page();
    page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
    Locator table = page.locator(".grid").first();
    table.locator("tbody tr").last().locator("td").first().click();
    page.keyboard().press("Control+Enter");
    page.evaluate(
        "block => navigator.clipboard.writeText(block)",
        "It sells in shops\tSCALING\tMATURITY, 24\nIt sells abroad\tSCALING\tMATURITY, 23");
    page.keyboard().press("Control+v");

    assertThat(table.locator("tbody tr")).hasCount(7);
    page.keyboard().press("Control+s");
    assertThat(page.locator("[data-state]")).hasText("Saved");
    assertThat(saved("scoring/scorecard.drl.csv"))
        .contains(
            "It sells in shops,SCALING,\"MATURITY, 24\"\nIt sells abroad,SCALING,\"MATURITY, 23\"\n\n");
  }

  @Test
  void shouldTakeATableThroughAWorkbookAndBack() {
    open(TAIWAN, "");
    Page page = visitor.page();
    byte[] workbook = page.request().get(page.url().replace("/files/", "/workbooks/")).body();
    upload(page, workbook);
    visitor.shouldBeToldThat("says already");
    upload(page, Workbooks.with(workbook, 12, 3, cell -> cell.setCellValue("CHNA")));
    visitor.shouldSee("C12");
    visitor.shouldSee("Did you mean CHINA?");
    assertThat(saved(TAIWAN)).isEqualTo(drafts.base(analyst, draft.id()).text(TAIWAN));
    upload(page, Workbooks.with(workbook, 12, 3, cell -> cell.setCellValue("CHINA")));
    visitor.shouldBeToldThat("was taken from the workbook");
    assertThat(saved(TAIWAN).lines().toList().get(11)).contains(",yes,CHINA,5,");
  }

  @Test
  void shouldWorkWithoutScript() {
    Visitor plain = Visitor.withoutScript(browser, home, analyst);
    plain.open("rules/drafts/" + draft.id() + "/files/" + ELIGIBILITY);
    Locator text = plain.page().locator("textarea");
    assertThat(text).hasValue(saved(ELIGIBILITY));
    text.fill(saved(ELIGIBILITY).replace("- without a name", "- without a nam"));
    plain.press("Save");
    plain.shouldBeToldThat("was saved");
    plain.shouldSee("Did you mean: “- without a name”");
    assertThat(saved(ELIGIBILITY)).contains("- without a nam\n").doesNotContain("\r");
    saveFile.save(
        programme.person(Role.ANALYST),
        draft.id(),
        ELIGIBILITY,
        "// theirs\n".getBytes(StandardCharsets.UTF_8),
        drafts.draft(analyst, draft.id()).revision());
    text.fill("// mine");
    plain.press("Save");
    plain.shouldSee("was not saved");
    assertThat(text).hasValue("// mine");
    plain.press("Save");
    assertThat(saved(ELIGIBILITY)).isEqualTo("// mine");
    plain.open("rules/drafts/" + draft.id() + "/files/" + TAIWAN);
    plain.follow("Text");
    assertThat(text).hasValue(saved(TAIWAN));
  }

  @Test
  void shouldBeginANewFileWithWhatItsFolderNeeds() {
    visitor.open("rules/drafts/" + draft.id());
    visitor.fill("path", "screening/extra.dslr");
    visitor.press("Add a file");
    open("screening/extra.dslr", "");
    Page page = visitor.page();
    assertThat(page.locator(".cm-line", withText("expander screening.dsl"))).hasCount(1);

    page.locator("[data-save]").click();

    assertThat(page.locator("[data-state]")).hasText("Saved");
    assertThat(saved("screening/extra.dslr")).contains("expander screening.dsl");
  }

  private static void upload(Page page, byte[] workbook) {
    page.setInputFiles(
        "[name=file]", new FilePayload("size-taiwan.xlsx", "application/octet-stream", workbook));
    page.locator("button", withText("Bring it back")).click();
  }

  /** A list that has just opened takes no key for a moment, so that nobody chooses by accident. */
  private static void take(Page page) {
    page.waitForTimeout(200);
    page.keyboard().press("Enter");
  }

  private void open(String path, String query) {
    visitor.open("rules/drafts/" + draft.id() + "/files/" + path + query);
  }

  private String saved(String path) {
    return drafts.files(analyst, draft.id()).text(path);
  }

  private static Page.LocatorOptions withText(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }
}
