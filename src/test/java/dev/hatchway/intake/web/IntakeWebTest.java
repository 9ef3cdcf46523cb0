package dev.hatchway.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hatchway.identity.Actor;
import dev.hatchway.intake.AdvanceApplication;
import dev.hatchway.intake.Database;
import dev.hatchway.intake.IntakeCast;
import dev.hatchway.intake.IntakeCast.Stage;
import dev.hatchway.intake.Profiles;
import dev.hatchway.intake.ReviewProcess;
import dev.hatchway.intake.StageEvent;
import dev.hatchway.process.lifecycle.RecordedApplicationProcess;
import dev.hatchway.testing.Browsing;
import dev.hatchway.testing.Planted;
import dev.hatchway.testing.PostgresForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class IntakeWebTest {

  @Inject IntakeCast cast;
  @Inject Database database;
  @Inject AdvanceApplication advance;
  @Inject DataSource source;

  private Stage stage;

  @BeforeEach
  void openProgramme() {
    QuarkusMock.installMockForType(new RecordedApplicationProcess(), ReviewProcess.class);
    stage = cast.open();
  }

  @Test
  void shouldTakeAnApplicantFromTheFormToTheStatusPage() {
    Browsing ana = Browsing.as(stage.ana().username());
    assertThat(ana.get("/my-applications").asString()).contains("Start an application");
    String edit =
        ana.post("/my-applications", Map.of("programme", stage.code())).header("Location");
    String path = edit.substring(edit.indexOf("/my-applications")).replace("/edit", "");
    assertThat(ana.get(path + "/edit").statusCode()).isEqualTo(200);

    Response incomplete =
        ana.post(
            path + "/submission",
            Map.of("company.legalName", "Formed Ltd", "company.employees", "many"));
    assertThat(incomplete.statusCode()).isEqualTo(422);
    assertThat(incomplete.asString())
        .contains("There is a problem", "Formed Ltd", "many", "href=\"#company.employees\"");

    Response done = ana.post(path + "/submission", form("Formed Ltd"));
    assertThat(done.statusCode()).as(done.asString()).isEqualTo(303);
    String status = ana.get(path).asString();
    assertThat(status).contains("Formed Ltd", "Where it stands", "Withdraw application");
    assertThat(ana.get("/my-applications").asString()).contains("Formed Ltd");
  }

  @Test
  void shouldSaveADraftWhileTyping() {
    Browsing ana = Browsing.as(stage.ana().username());
    String path = start(ana);
    ana.get(path + "/edit");
    Response saved =
        ana.type(
            path + "/draft", Map.of("company.legalName", "Typing Ltd", "company.employees", "x"));
    assertThat(saved.statusCode()).isEqualTo(200);
    assertThat(saved.asString()).contains("Saved", "One answer needs", "name=\"version\"");
    assertThat(ana.post(path + "/draft", Map.of("company.legalName", "Typed Ltd")).statusCode())
        .isEqualTo(303);
    assertThat(ana.get(path + "/edit").asString()).contains("Typed Ltd");
    assertThat(
            ana.post(path + "/draft", Map.of("company.legalName", "Stale Ltd", "version", "0"))
                .asString())
        .contains("changed elsewhere", "What you typed → what is saved by now")
        .contains("Stale Ltd → Typed Ltd", "value=\"Stale Ltd\"");
  }

  @Test
  void shouldSaveADraftButForATextThatIsTooLong() {
    Browsing ana = Browsing.as(stage.ana().username());
    String path = start(ana);
    Map<String, String> form = form("Long Ltd");
    form.put("website", "https://long.example/" + "x".repeat(300));
    form.put("company.city", "Lyon");

    Response saved = ana.post(path + "/draft", form);

    assertThat(saved.statusCode()).isEqualTo(422);
    assertThat(saved.asString()).contains("id=\"website");
    assertThat(stored("Long Ltd", "{company,city}")).isEqualTo("Lyon");
    assertThat(stored("Long Ltd", "{website}")).isNotEqualTo(form.get("website"));
  }

  @Test
  void shouldShowTheFormWithWhatWasTypedWhereTheDatabaseRefusesIt() {
    Browsing ana = Browsing.as(stage.ana().username());
    String path = start(ana);
    ana.get(path + "/edit");
    Map<String, String> form = form("Refused by Rule Ltd");
    form.put("company.city", "Lyon \"Presqu'île\"");
    try (Planted planted =
        Planted.check(source, "startup_application", "company_name <> 'Refused by Rule Ltd'")) {
      for (String command : new String[] {"/draft", "/submission"}) {
        // when
        Response answer = ana.post(path + command, form);

        // then
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.asString())
            .contains("This could not be kept", "value=\"Refused by Rule Ltd\"", "Lyon &quot;")
            .doesNotContain("What you typed → what is saved by now");
      }
      assertThat(ana.type(path + "/draft", form).asString()).contains("This could not be kept");
    }
    assertThat(ana.post(path + "/submission", form).statusCode()).isEqualTo(303);
  }

  @Test
  void shouldReadNumbersAsTheReaderWritesThem() {
    Browsing ana = Browsing.as(stage.ana().username()).speaking("de-DE,de;q=0.9,en;q=0.8");
    String path = start(ana);
    Map<String, String> form = form("Zahlen GmbH");
    form.put("company.turnover.amount", "1.234,56");
    form.put("company.balanceSheet.amount", "500.000");
    form.put("company.balanceSheet.currency", "EUR");
    form.put("funding.raised.amount", "12,5");
    form.put("funding.raised.currency", "EUR");

    assertThat(ana.post(path + "/draft", form).statusCode()).isEqualTo(303);

    assertThat(stored("Zahlen GmbH", "{company,turnover,amount}")).isEqualTo("1234.56");
    assertThat(stored("Zahlen GmbH", "{company,balanceSheet,amount}")).isEqualTo("500000");
    assertThat(stored("Zahlen GmbH", "{funding,raised,amount}")).isEqualTo("12.5");
    assertThat(ana.get(path + "/edit").asString()).contains("value=\"1234,56\"", "value=\"12,5\"");
  }

  @Test
  void shouldAskWhichNumberIsMeantAndShowWhatWasTyped() {
    Browsing ana = Browsing.as(stage.ana().username()).speaking("en-US");
    String path = start(ana);
    Map<String, String> form = form("Asked Ltd");
    form.put("company.turnover.amount", "500.000");
    form.put("company.employees", "6,5");

    Response asked = ana.post(path + "/submission", form);

    assertThat(asked.statusCode()).isEqualTo(422);
    assertThat(asked.asString())
        .contains("Did you mean 500 or 500,000?", "value=\"500.000\"")
        .contains("“6,5” is no whole number", "value=\"6,5\"");
    assertThat(stored("Asked Ltd", "{company,turnover,amount}")).isNull();
    assertThat(stored("Asked Ltd", "{company,employees}")).isNull();
    form.put("company.turnover.amount", "500,000");
    form.put("company.employees", "65");
    assertThat(ana.post(path + "/submission", form).statusCode()).isEqualTo(303);
    assertThat(stored("Asked Ltd", "{company,turnover,amount}")).isEqualTo("500000");
  }

  @Test
  void shouldNotCorrectASubmittedApplicationByHalfOfWhatWasTyped() {
    Browsing ana = Browsing.as(stage.ana().username()).speaking("en-US");
    String path = start(ana);
    Map<String, String> form = form("Corrected Ltd");
    assertThat(ana.post(path + "/submission", form).statusCode()).isEqualTo(303);
    form.put("company.turnover.amount", "500.000");

    assertThat(ana.post(path + "/submission", form).statusCode()).isEqualTo(422);

    assertThat(stored("Corrected Ltd", "{company,turnover,amount}")).isEqualTo("1200000");
  }

  @Test
  void shouldAskAManagerWhetherTwoApplicationsAreOneCompanys() {
    Browsing ana = Browsing.as(stage.ana().username());
    Browsing ben = Browsing.as(stage.ben().username());
    Browsing mei = Browsing.as(stage.mei().username());
    String first = submit(ana, "Paired Ltd", Map.of()).jsonPath().getString("reference");
    Response taken = submit(ben, "Paired Ltd", Map.of());
    assertThat(taken.statusCode()).as("another person's company is no refusal").isEqualTo(201);
    assertThat(taken.asString()).doesNotContain(first);
    String second = taken.jsonPath().getString("reference");
    Response again = submit(ben, "Paired Ltd", Map.of());
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.asString()).contains(second).doesNotContain(first);

    String pair = "/same-company/" + first + "/" + second;
    assertThat(mei.get("/same-company").asString()).contains("Paired Ltd", pair);
    assertThat(mei.get("/api/same-company").jsonPath().getList("other")).containsExactly(second);
    assertThat(mei.get("/applications/" + second).asString())
        .contains("May be the same company as", first);
    assertThat(mei.get(pair).asString()).contains("Is it the same company?", first, second);
    assertThat(ben.get(pair).statusCode()).isEqualTo(403);
    assertThat(ben.get("/same-company").asString()).doesNotContain(first);
    assertThat(mei.post(pair, Map.of("reason", "x")).statusCode()).isEqualTo(422);
    assertThat(mei.post(pair, Map.of()).asString()).contains("There is a problem");

    Response decided =
        mei.post(pair, Map.of("decision", "ASK " + second, "reason", "One is enough"));

    assertThat(decided.statusCode()).as(decided.asString()).isEqualTo(303);
    assertThat(mei.get("/same-company").asString()).doesNotContain("Paired Ltd");
    UUID id = UUID.fromString(taken.jsonPath().getString("id"));
    assertThat(ben.get("/my-applications/" + id).asString())
        .contains("asks you to withdraw", "One is enough")
        .doesNotContain(first);
    assertThat(ana.get("/applications/" + first).asString()).doesNotContain("One is enough");
    assertThat(
            mei.json(
                    "/api/same-company",
                    Map.of(
                        "reference", first, "other", second, "verdict", "NOT_SAME", "reason", "no"),
                    Map.of())
                .statusCode())
        .isEqualTo(204);
    assertThat(ben.get("/my-applications/" + id).asString()).doesNotContain("One is enough");
  }

  private String stored(String company, String path) {
    return database
        .texts(
            "select profile #>> '" + path + "' from startup_application where company_name = ?",
            company)
        .get(0);
  }

  @Test
  void shouldRefuseAnotherPersonsApplicationAndRememberIt() {
    Browsing ana = Browsing.as(stage.ana().username());
    Response submitted = submit(ana, "Private Ltd", Map.of());
    String reference = submitted.jsonPath().getString("reference");
    UUID id = UUID.fromString(submitted.jsonPath().getString("id"));

    Browsing ben = Browsing.as(stage.ben().username());
    assertThat(ben.get("/applications/" + reference).statusCode()).isEqualTo(403);
    assertThat(ben.get("/my-applications/" + id).statusCode()).isEqualTo(403);
    assertThat(ben.get("/api/applications/" + reference).statusCode()).isEqualTo(403);

    assertThat(database.auditOf(id))
        .filteredOn(e -> e.equals("application.access-refused " + stage.ben().username()))
        .hasSize(3);
  }

  @Test
  void shouldShowStaffTheListAndTheWholeStory() {
    Browsing ana = Browsing.as(stage.ana().username());
    Response submitted = submit(ana, "Shown Ltd", Map.of());
    String reference = submitted.jsonPath().getString("reference");
    advance.advance(
        Actor.SYSTEM,
        UUID.fromString(submitted.jsonPath().getString("id")),
        StageEvent.REFER_TO_PERSON,
        Map.of("why", "No country we serve"));

    Browsing mei = Browsing.as(stage.mei().username());
    assertThat(mei.get("/applications?q=shown&country=DE").asString())
        .contains("Shown Ltd", reference);
    assertThat(mei.get("/applications?stage=GRADUATED").asString()).contains("No application fits");
    assertThat(mei.get("/applications?after=garbage").statusCode()).isEqualTo(422);
    assertThat(mei.get("/applications/" + reference).asString())
        .contains(
            "Shown Ltd", "Referred to a person", "No country we serve", "Germany", "€500,000");
    assertThat(mei.get("/api/applications/" + reference + "/story").jsonPath().getList("text"))
        .contains("Submitted", "Referred to a person");
    assertThat(ana.get("/applications").statusCode()).isEqualTo(403);
    assertThat(ana.get("/api/applications/" + reference + "/story").statusCode()).isEqualTo(403);
    assertThat(
            mei.get("/api/programmes/" + stage.code() + "/applications")
                .jsonPath()
                .getList("applications.reference"))
        .containsExactly(reference);
  }

  @Test
  void shouldTakeApplicationsByJsonOnceForAKey() {
    Browsing ana = Browsing.as(stage.ana().username());
    Response first = submit(ana, "Json Ltd", Map.of("Idempotency-Key", "k1"));
    Response again = submit(ana, "Json Ltd", Map.of("Idempotency-Key", "k1"));
    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.jsonPath().getString("reference"))
        .isEqualTo(first.jsonPath().getString("reference"));
    assertThat(submit(ana, "JSON LTD", Map.of()).statusCode()).isEqualTo(409);
  }

  @Test
  void shouldRefuseBadJsonNamingWhatIsWrong() {
    Browsing ana = Browsing.as(stage.ana().username());
    String path = "/api/programmes/" + stage.code() + "/applications";
    assertThat(ana.json(path, "{\"company\": ", Map.of()).statusCode()).isEqualTo(400);
    Response wrongKind = ana.json(path, "{\"product\":{\"kind\":\"JELLY\"}}", Map.of());
    assertThat(wrongKind.statusCode()).isEqualTo(400);
    assertThat(wrongKind.asString()).contains("product.kind");
    Response absurd = ana.json(path, Profiles.absurd("Absurd Ltd"), Map.of());
    assertThat(absurd.statusCode()).isEqualTo(422);
    assertThat(absurd.contentType()).contains("application/problem+json");
    assertThat(absurd.jsonPath().getList("fields.field"))
        .contains("company.foundedYear", "company.employees", "company.turnover.currency");
    assertThat(
            ana.json("/api/programmes/nowhere/applications", Profiles.complete("X"), Map.of())
                .statusCode())
        .isEqualTo(404);
  }

  @Test
  void shouldLetAnApplicantAppealAndWithdraw() {
    Browsing ana = Browsing.as(stage.ana().username());
    Response submitted = submit(ana, "Appealed Ltd", Map.of());
    UUID id = UUID.fromString(submitted.jsonPath().getString("id"));
    String api = "/api/applications/" + submitted.jsonPath().getString("reference");
    assertThat(ana.json(api + "/appeal", Map.of("reason", "Why?"), Map.of()).statusCode())
        .isEqualTo(409);
    advance.advance(Actor.SYSTEM, id, StageEvent.REJECT, Map.of("why", "Too large"));
    assertThat(ana.get("/my-applications/" + id).asString()).contains("Take it to a person");
    Response status = ana.get(api + "/status");
    assertThat(status.jsonPath().getString("stage")).isEqualTo("REJECTED");
    assertThat(status.jsonPath().getBoolean("may.appeal")).isTrue();
    assertThat(status.jsonPath().getBoolean("may.withdraw")).isTrue();
    assertThat(Browsing.as(stage.ben().username()).get(api + "/status").statusCode())
        .isEqualTo(403);
    assertThat(
            ana.post("/my-applications/" + id + "/appeal", Map.of("reason", "We are small"))
                .statusCode())
        .isEqualTo(303);
    assertThat(ana.json(api + "/withdrawal", Map.of("reason", "Enough"), Map.of()).statusCode())
        .isEqualTo(200);
    assertThat(
            database.texts(
                "select kind from applicant_statement where application_id = ? order by stated_at",
                id))
        .containsExactly("APPEAL", "WITHDRAWAL");
  }

  @Test
  void shouldImportAFileThroughThePages() {
    Browsing mei = Browsing.as(stage.mei().username());
    assertThat(mei.get("/import").asString()).contains("Upload");
    byte[] file =
        "Company,Country,Raised\nPaged Ltd,UK,\"$1,000, undisclosed\"\n,UK,\n=evil(),UK,\n"
            .getBytes(StandardCharsets.UTF_8);
    Response uploaded = mei.upload("/import", stage.code(), "pages.csv", file);
    assertThat(uploaded.statusCode()).as(uploaded.asString()).isEqualTo(303);
    String location = uploaded.header("Location");
    String path = location.substring(location.indexOf("/import/"));
    assertThat(mei.get(path).asString()).contains("pages.csv", "Amounts raised", "Paged Ltd");
    assertThat(
            mei.post(path + "/mapping", Map.of("COMPANY_NAME", "Company", "RAISED", "Nowhere"))
                .statusCode())
        .isEqualTo(422);
    assertThat(
            mei.post(
                    path + "/mapping",
                    Map.of(
                        "COMPANY_NAME",
                        "Company",
                        "RAISED",
                        "Raised",
                        "COUNTRY",
                        "Country",
                        "keepAs",
                        "Mine"))
                .statusCode())
        .isEqualTo(303);

    assertThat(mei.post(path + "/start", Map.of()).statusCode()).isEqualTo(303);

    untilFinished(mei, path);
    assertThat(mei.get(path).asString()).contains("1 accepted, 2 refused", "Paged Ltd");
    String report = mei.get(path + "/report.csv").asString();
    assertThat(report).contains("Paged Ltd", "'=evil()", "Legal name", "is a formula");
    assertThat(mei.get("/import").asString()).contains("pages.csv");
  }

  @Test
  void shouldImportByApiAndRefuseWhatIsNoTable() {
    Browsing mei = Browsing.as(stage.mei().username());
    String path = "/api/programmes/" + stage.code() + "/imports?name=api.csv&dryRun=true";
    Response accepted =
        mei.bytes(path, "text/csv", "Company\nApi Ltd\n".getBytes(StandardCharsets.UTF_8));
    assertThat(accepted.statusCode()).as(accepted.asString()).isEqualTo(202);
    assertThat(
            mei.get(accepted.jsonPath().getString("report").replace("/report.csv", "/progress"))
                .statusCode())
        .isEqualTo(200);
    assertThat(mei.bytes(path, "text/csv", new byte[] {0, 1, 2, 3}).statusCode()).isEqualTo(422);
    byte[] large = new byte[50 * 1024 * 1024];
    Response tooLarge = mei.bytes(path, "text/csv", large);
    assertThat(tooLarge.statusCode()).isEqualTo(422);
    assertThat(tooLarge.asString()).contains("50 MB", "Split it");
    Browsing ana = Browsing.as(stage.ana().username());
    assertThat(
            ana.bytes(path, "text/csv", "Company\nX\n".getBytes(StandardCharsets.UTF_8))
                .statusCode())
        .isEqualTo(403);
    assertThat(ana.get("/import").statusCode()).isEqualTo(403);
  }

  private void untilFinished(Browsing mei, String path) {
    for (int i = 0; i < 10_000; i++) {
      if (!mei.get(path + "/progress").asString().contains("every 1s")) {
        return;
      }
      Thread.onSpinWait();
    }
  }

  private String start(Browsing applicant) {
    applicant.get("/my-applications");
    String edit =
        applicant.post("/my-applications", Map.of("programme", stage.code())).header("Location");
    return edit.substring(edit.indexOf("/my-applications")).replace("/edit", "");
  }

  private Response submit(Browsing applicant, String company, Map<String, String> headers) {
    return applicant.json(
        "/api/programmes/" + stage.code() + "/applications", Profiles.complete(company), headers);
  }

  private static Map<String, String> form(String company) {
    Map<String, String> form = new HashMap<>();
    form.put("company.legalName", company);
    form.put("company.country", "TW");
    form.put("company.employees", "12");
    form.put("company.turnover.amount", "1,200,000");
    form.put("company.turnover.currency", "TWD");
    form.put("product.kind", "HARDWARE");
    form.put("product.stage", "PILOT");
    form.put("description", "Sensors that find leaks");
    form.put("needs.SUPPLY_CHAIN", "NOW");
    form.put("targetMarkets", "US");
    return form;
  }
}
