package dev.hatchway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Role;
import dev.hatchway.intake.AppealRejection;
import dev.hatchway.platform.Time;
import dev.hatchway.review.AskApplicant;
import dev.hatchway.rules.authoring.Draft;
import dev.hatchway.rules.authoring.Drafts;
import dev.hatchway.rules.authoring.OpenDraft;
import dev.hatchway.rules.authoring.SaveDraftFile;
import dev.hatchway.tasks.TaskView;
import dev.hatchway.testing.Browser;
import dev.hatchway.testing.EarlierVersion;
import dev.hatchway.testing.InstallationPeople;
import dev.hatchway.testing.Journey;
import dev.hatchway.testing.OpenProgramme;
import dev.hatchway.testing.PostgresForTests;
import dev.hatchway.testing.StoredCase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every page there is, opened by someone who works with it: see {@link PageCheck}. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class EveryPageTest {

  private static final String IMPORTED =
      """
      Company,Country,Raised
      Paged Ltd,UK,"$1,000, undisclosed"
      ,UK,
      """;

  private static final String TWO_PLANS =
      """
      package reviewer_matching;
      import dev.hatchway.rules.facts.*;
      rule "Nine people review whatever it is"
      when
        Product()
      then
        insert(new ReviewPlan(9, 25, drools.getRule().getName()));
      end
      """;

  @Inject OpenProgramme programme;
  @Inject InstallationPeople installation;
  @Inject OpenDraft openDraft;
  @Inject SaveDraftFile saveDraftFile;
  @Inject Drafts drafts;
  @Inject EveryTask everyTask;
  @Inject AskApplicant askApplicant;
  @Inject AppealRejection appealRejection;
  @Inject EarlierVersion earlierVersion;
  @Inject StoredCase stored;
  @Inject Time time;

  @TestHTTPResource("/")
  URL home;

  private final Browser browser = new Browser();
  private final PageCheck check = new PageCheck();

  @BeforeEach
  void openTheProgramme() {
    programme.openToVisitors();
    everyTask.in(programme);
    time.freeze(OpenProgramme.OPENING);
  }

  @AfterEach
  void letTheClockRun() {
    time.freeze(null);
    installation.leave();
    browser.close();
    assertThat(check.problems()).isEmpty();
  }

  @Test
  void shouldBeSoundForThoseWhoApply() {
    Visitor nobody = Visitor.notLoggedIn(browser, home);
    List.of("login", "login?error", "login?left", "login?registered", "sign-up")
        .forEach(path -> check.open(nobody, path));
    nobody.press("Get an account to apply");
    check.shown(nobody, "sign-up with errors");
    Visitor applicant = visit(programme.applicant());
    check.shown(applicant, "my-applications");
    applicant.press("Start an application");
    check.shown(applicant, "edit");
    applicant.press("Submit application");
    check.shown(applicant, "edit with errors");
    Journey asked = everyTask.inReview();
    Actor reviewer = reviewerOf(asked);
    asked.declared(reviewer, asked.open("reviewApplication").get(0));
    asked.act(() -> askApplicant.ask(reviewer, asked.application(), "Who makes the housings?"));
    Journey offered = everyTask.offered();
    Journey toSign = everyTask.toSign();
    for (Journey journey : List.of(everyTask.rejected(), asked, offered, toSign)) {
      check.open(applicant, "my-applications/" + journey.application());
    }
    check.open(applicant, "my-applications/" + asked.application() + "/edit");
    check.open(applicant, task(offered, "acceptOffer"));
    check.open(applicant, task(toSign, "signAgreement"));
    check.open(applicant, "my-applications");
    check.open(applicant, "applications", 403);
    check.open(applicant, "my-applications/" + UUID.randomUUID(), 404);
  }

  @Test
  void shouldBeSoundForThoseWhoJudge() {
    Journey inReview = everyTask.inReview();
    Visitor reviewer = visit(reviewerOf(inReview));
    TaskView review = inReview.open("reviewApplication").get(0);
    check.open(reviewer, "inbox");
    check.open(reviewer, "tasks/" + review.id());
    reviewer.press("I have no conflict of interest");
    check.shown(reviewer, "scorecard");
    reviewer.press("Submit");
    check.shown(reviewer, "scorecard with errors");
    check.open(reviewer, "reviews/" + review.id() + "/recuse");
    check.open(reviewer, application(inReview));
    Visitor chair = visit(programme.chair());
    Journey decided = everyTask.beforeTheCommittee();
    Journey appealed = everyTask.rejected();
    appealed.act(
        () ->
            appealRejection.appeal(
                programme.applicant(), appealed.application(), "The facts are others"));
    check.open(chair, "inbox?view=available");
    check.open(chair, task(decided, "determineApplication"));
    check.open(chair, task(appealed, "decideAppeal"));
    check.open(chair, application(decided));
    check.open(chair, application(appealed));
    check.open(chair, "partners");
  }

  @Test
  void shouldBeSoundForPartners() {
    Journey referred = everyTask.referred();
    Journey toKickOff = everyTask.toKickOff();
    TaskView task = referred.task("answerReferral");
    Visitor partner = visit(programme.partner(task.owners().partner()));
    check.open(partner, "inbox?view=available");
    check.open(partner, "tasks/" + task.id());
    check.open(partner, task(toKickOff, "holdKickOff"));
    check.open(partner, "partners");
    check.open(partner, "partners/foxconn");
    check.open(partner, "inbox");
    check.open(partner, "rules", 403);
  }

  @Test
  void shouldBeSoundForManagers() {
    Journey toCheckIn = everyTask.toCheckIn();
    Visitor manager = visit(programme.manager());
    check.open(manager, task(everyTask.toScreen(), "screenManually"));
    check.open(manager, task(everyTask.inDiscussion(), "discussReviews"));
    check.open(manager, task(everyTask.corrected(), "judgeCorrection"));
    check.open(manager, task(everyTask.withoutPartner(), "routeByHand"));
    check.open(manager, task(toCheckIn, "recordCheckIn"));
    check.open(manager, "inbox?view=all");
    check.open(manager, "applications");
    check.open(manager, "applications?stage=LEFT");
    check.open(manager, application(toCheckIn));
    check.open(manager, "partners/foxconn");
    Journey withoutReviewer = everyTask.withoutReviewer();
    check.open(manager, task(withoutReviewer, "findReviewers"));
    check.open(manager, application(withoutReviewer));
    check.open(manager, "orders");
    check.open(manager, "same-company");
    check.open(
        manager,
        "same-company/%s/%s"
            .formatted(
                stored.reference(withoutReviewer.application()),
                stored.reference(toCheckIn.application())));
    manager.press("Decide");
    check.shown(manager, "same-company with errors");
    check.open(manager, "import");
    imports(manager);
  }

  private void imports(Visitor manager) {
    Page page = manager.page();
    page.setInputFiles(
        "[name=file]",
        new FilePayload("paged.csv", "text/csv", IMPORTED.getBytes(StandardCharsets.UTF_8)));
    manager.press("Upload");
    check.shown(manager, "import mapping");
    manager.press("Try");
    page.locator("#progress a[href$='report.csv']").waitFor();
    page.reload();
    check.shown(manager, "import result");
    check.open(manager, "import");
  }

  @Test
  void shouldBeSoundForThoseWhoRunTheHouse() {
    Journey toCheckIn = everyTask.toCheckIn();
    Visitor administrator = visit(programme.person(Role.ADMINISTRATOR));
    check.open(administrator, "processes?q=" + stored.reference(toCheckIn.application()));
    administrator.page().locator("main tbody a[href*='/instances/']").last().click();
    check.shown(administrator, "instance");
    movesToAnotherVersion(administrator);
    check.open(administrator, "processes?process=none");
    check.open(administrator, "components");
    check.open(administrator, "nowhere", 404);
    Visitor analyst = visit(programme.person(Role.ANALYST));
    check.open(analyst, "rules");
    List.of(
            "screening/eligibility.dslr",
            "screening/screening.dsl",
            "screening/size-taiwan.drl.csv",
            "reviewer-matching/matching.drl",
            "reference-rates.csv")
        .forEach(file -> check.open(analyst, "rules/files/" + file));
    check.open(analyst, "rules/files/none.drl", 404);
    check.open(analyst, "rules/replays");
    administrator.open("rules/replays");
    administrator.press("Replay all decisions");
    administrator.page().locator("main .pill--good").first().waitFor();
    check.shown(administrator, "replay");
    check.open(administrator, "rules/replays");
  }

  @Test
  void shouldBeSoundForThoseWhoAudit() {
    Journey toCheckIn = everyTask.toCheckIn();
    Visitor auditor = visit(programme.person(Role.AUDITOR));
    auditor.open("");
    check.shown(auditor, "audit trail after the login");
    check.open(auditor, "audit?reference=" + stored.reference(toCheckIn.application()));
    check.open(auditor, "audit?person=nobody-at-all");
    check.open(auditor, "audit?from=yesterday", 422);
    check.open(visit(programme.manager()), "audit", 403);
  }

  private void movesToAnotherVersion(Visitor administrator) {
    Page page = administrator.page();
    page.locator("aside a[href$='/migration']").click();
    check.shown(administrator, "migration without another version");
    earlierVersion.deploy();
    page.reload();
    check.shown(administrator, "migration");
    administrator.press("Move to version " + EarlierVersion.NUMBER);
    check.shown(administrator, "instance on another version");
    assertThat(page.locator("aside .facts").first().textContent()).contains(EarlierVersion.NUMBER);
  }

  @Test
  void shouldBeSoundForThoseWhoLookAfterPeople() {
    Visitor administrator = visit(programme.person(Role.ADMINISTRATOR));
    String people = "people/" + programme.code();
    check.open(administrator, people);
    check.open(administrator, people + "?view=applicants");
    check.open(administrator, people + "?q=nobody");
    check.open(administrator, people + "/register");
    administrator.press("Register a person");
    check.shown(administrator, "register with errors");
    String reviewer = programme.reviewer(Role.REVIEWER).username();
    check.open(administrator, people + "/person/" + reviewer);
    administrator.press("Disable the account");
    check.shown(administrator, "person with errors");
    check.open(administrator, people + "/person/" + programme.applicant().username());
    check.open(administrator, people + "/person/nobody", 404);
    check.open(administrator, people + "/cohorts");
    administrator.press("Open a cohort");
    check.shown(administrator, "cohorts with errors");
    check.open(administrator, "password");
    administrator.press("Change the password");
    check.shown(administrator, "password with errors");
    Visitor auditor = visit(programme.person(Role.AUDITOR));
    check.open(auditor, people);
    check.open(auditor, people + "/person/" + reviewer);
    check.open(auditor, people + "/cohorts");
    check.open(auditor, people + "/register", 403);
  }

  @Test
  void shouldBeSoundForThoseWhoAdministerTheInstallation() {
    Visitor another = visit(installation.administrator(programme));
    Visitor administrator = visit(programme.person(Role.ADMINISTRATOR));
    Actor auditor = programme.person(Role.AUDITOR);
    String person = "people/" + programme.code() + "/person/" + auditor.username();
    administrator.open(person);
    administrator.page().locator("#role").selectOption("COMMITTEE");
    administrator.press("Give a role");
    check.shown(administrator, "person whose role waits");
    check.open(administrator, "people/" + programme.code());
    check.open(another, "people");
    another.press("Add a programme");
    check.shown(another, "programmes with errors");
    check.open(another, "installation");
    another.press("Name an administrator");
    check.shown(another, "installation with errors");
    check.open(another, "account-requests");
    another.press("Confirm");
    check.shown(another, "request confirmed");
    check.open(visit(auditor), "people/" + programme.code());
  }

  @Test
  void shouldBeSoundForThoseWhoEditRules() {
    Actor actor = programme.person(Role.ANALYST);
    Draft draft = openDraft.open(actor, programme.code(), "Smaller companies first");
    Visitor analyst = visit(actor);
    String files = "rules/drafts/" + draft.id() + "/files/";
    List.of(
            "screening/eligibility.dslr",
            "screening/screening.dsl",
            "screening/size-china.drl.csv",
            "screening/size-china.drl.csv?as=text",
            "scoring/scorecard.drl.csv",
            "reviewer-matching/matching.drl",
            "README.md")
        .forEach(file -> check.open(analyst, files + file));
    check.open(analyst, files + "screening/eligibility.dslr");
    analyst.page().locator(".cm-line").last().click();
    analyst.page().keyboard().type("rule \"\nwhen\n  there is a compny\n");
    analyst.page().locator(".cm-lintRange-error").first().waitFor();
    check.shown(analyst, "editor with problems");
    analyst.open(files + "screening/size-taiwan.drl.csv");
    byte[] workbook =
        analyst.page().request().get(analyst.page().url().replace("/files/", "/workbooks/")).body();
    byte[] wrong = Workbooks.with(workbook, 12, 3, cell -> cell.setCellFormula("1+1"));
    analyst
        .page()
        .setInputFiles("[name=file]", new FilePayload("a.xlsx", "application/zip", wrong));
    analyst.press("Bring it back");
    analyst.page().locator(".problems__place").first().waitFor();
    check.shown(analyst, "workbook refused");
    check.open(visit(programme.person(Role.AUDITOR)), files + "screening/size-us.drl.csv");
    check.open(analyst, files + "none.drl", 404);
  }

  @Test
  void shouldBeSoundForThoseWhoCheckRules() {
    Actor person = programme.person(Role.ANALYST);
    Visitor analyst = visit(person);
    UUID id = openDraft.open(person, programme.code(), "Stricter").id();
    String draft = "rules/drafts/" + id;
    check.open(analyst, draft + "/check");
    saveDraftFile.save(
        person, id, "reviewer-matching/always.drl", TWO_PLANS.getBytes(StandardCharsets.UTF_8), 0);
    check.open(analyst, draft + "/check");
    analyst.page().locator("#checked .table").waitFor();
    check.shown(analyst, "check with findings");
    check.open(analyst, draft + "/scenarios");
    check.open(analyst, draft + "/scenarios/new?decision=routing");
    analyst.fill("text", "scenario: Odd\n  given Nobody");
    analyst.press("Save");
    check.shown(analyst, "scenario with errors");
    String decided =
        "decision=screening&application=" + stored.reference(everyTask.toScreen().application());
    check.open(analyst, draft + "/try");
    check.open(analyst, draft + "/try?" + decided);
    check.open(analyst, "rules/try?programme=" + programme.code() + "&" + decided);
  }

  @Test
  void shouldBeSoundForThoseWhoSimulateRules() {
    everyTask.referred();
    everyTask.toScreen();
    Actor person = programme.person(Role.ANALYST);
    Visitor analyst = visit(person);
    UUID id = openDraft.open(person, programme.code(), "Nobody from our regions").id();
    String simulations = "rules/drafts/" + id + "/simulations";
    check.open(analyst, simulations);
    String eligibility = "screening/eligibility.dslr";
    String point = "programme's regions\nthen\n  the company is ";
    String rules =
        drafts
            .files(person, id)
            .text(eligibility)
            .replace(point + "eligible on this point", point + "not eligible");
    saveDraftFile.save(person, id, eligibility, rules.getBytes(StandardCharsets.UTF_8), 0);
    analyst.press("Run the simulation");
    analyst.page().locator(".matrix").first().waitFor();
    check.shown(analyst, "simulation");
    analyst.page().locator(".matrix a").first().click();
    check.shown(analyst, "simulation of a cell");
    check.open(analyst, simulations);
  }

  private Actor reviewerOf(Journey journey) {
    return programme.withId(journey.open("reviewApplication").get(0).actualOwner());
  }

  private static String task(Journey journey, String formKey) {
    return "tasks/" + journey.task(formKey).id();
  }

  private String application(Journey journey) {
    return "applications/" + stored.reference(journey.application());
  }

  private Visitor visit(Actor actor) {
    return Visitor.of(browser, home, actor);
  }
}
