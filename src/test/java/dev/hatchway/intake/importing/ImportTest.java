package dev.hatchway.intake.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.hatchway.intake.Database;
import dev.hatchway.intake.IntakeCast;
import dev.hatchway.intake.IntakeCast.Stage;
import dev.hatchway.intake.importing.UploadFile.Upload;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.Steps;
import dev.hatchway.testing.Planted;
import dev.hatchway.testing.PostgresForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class ImportTest {

  @Inject IntakeCast cast;
  @Inject Database database;
  @Inject UploadFile upload;
  @Inject MapColumns mapColumns;
  @Inject StartImport start;
  @Inject CancelImport cancel;
  @Inject Imports imports;
  @Inject EndImport end;
  @Inject ImportWorker worker;
  @Inject Steps steps;
  @Inject EntityManager entities;
  @Inject DataSource source;

  private Stage stage;

  @BeforeEach
  void openProgramme() {
    stage = cast.open();
  }

  @Test
  void shouldBringEveryRowOfTheRealFileIn() throws IOException {
    Path file =
        Path.of(System.getProperty("hatchway.shared", "../shared"))
            .resolve("data/yc-startups-280.csv");
    assumeThat(file)
        .as("The shared data is not beside this checkout: " + file.toAbsolutePath())
        .exists();

    UUID run = upload("yc-startups-280.csv", Files.readAllBytes(file));
    run(run, false);

    assertThat(counts(run)).containsEntry(ImportRow.RowState.ACCEPTED, 280L);
    assertThat(applications()).hasSize(280);
    assertThat(profileOf("theDailyMuse", "{funding,raised,amount}")).isEqualTo("7300000");
    assertThat(profileOf("GinzaMetrics", "{funding,undisclosedRounds}")).isEqualTo("1");
    assertThat(profileOf("theDailyMuse", "{company,foundedYear}")).isEqualTo("2011");
    assertThat(profileOf("Swish", "{company,country}")).isEqualTo("HK");
    assertThat(profileOf("Songkick", "{company,country}")).isEqualTo("GB");
    assertThat(
            database.texts(
                "select company_name from startup_application where programme_id = ?"
                    + " and profile::text like '%â%'",
                stage.programmeId()))
        .isEmpty();
    assertThat(
            database.texts(
                "select line from import_row where run_id = ? and remarks::text not like '%missing%'"
                    + " and cells->>2 = ''",
                run))
        .isEmpty();

    assertThat(
            database.texts(
                "select a.reference from startup_application a where a.programme_id = ? and not exists"
                    + " (select 1 from process_instance i where i.application_id = a.id)",
                stage.programmeId()))
        .as("every application's process runs or has run")
        .isEmpty();
    assertThat(
            database.texts(
                "select message from incident where programme_id = ?", stage.programmeId()))
        .isEmpty();

    UUID again = upload("the same file.csv", Files.readAllBytes(file));
    run(again, false);
    assertThat(counts(again)).containsEntry(ImportRow.RowState.ALREADY_THERE, 280L);
    assertThat(applications()).hasSize(280);
  }

  @Test
  void shouldStoreNothingInATrial() {
    UUID run = upload("a.csv", "Company,Country\nAlpha Ltd,UK\nBeta,Atlantis\nALPHA LTD,UK\n,UK\n");

    run(run, true);

    assertThat(applications()).isEmpty();
    assertThat(counts(run))
        .containsEntry(ImportRow.RowState.ACCEPTED, 2L)
        .containsEntry(ImportRow.RowState.REFUSED, 2L);
    run(run, false);
    assertThat(applications()).containsExactlyInAnyOrder("Alpha Ltd", "Beta");
    assertThat(remarks(run, 4)).contains("refusal.company-applied-as");
    assertThat(remarks(run, 5)).contains("company.legalName");
    assertThat(remarks(run, 3)).contains("unclear").contains("Atlantis");
    assertThatThrownBy(() -> start.start(stage.mei(), run, false))
        .isInstanceOf(CommandRejected.class);
  }

  @Test
  void shouldTakeTheRowsBesideThoseThatCannotBeRead() throws Exception {
    UUID run = upload("a.csv", "Company,Country\nAlpha,UK\nBeta,UK\nGamma,UK\nDelta,UK\n");
    for (String spoilt :
        List.of(
            "cells = '{\"a\": 1}' where line = 2",
            "found = '[7]' where line = 3",
            "remarks = '\"none\"' where line = 5")) {
      ddl("update import_row set " + spoilt + " and run_id = '" + run + "'");
    }

    run(run, true);
    run(run, false);

    assertThat(applications()).containsExactlyInAnyOrder("Gamma", "Delta");
    assertThat(counts(run))
        .containsEntry(ImportRow.RowState.ACCEPTED, 2L)
        .containsEntry(ImportRow.RowState.REFUSED, 2L);
    assertThat(remarks(run, 2)).contains("\"unreadable\"");
    assertThat(remarks(run, 3)).contains("\"unreadable\"");
    assertThat(database.texts("select cells from import_row where run_id = ? and line = 2", run))
        .as("what could not be read is left as it is")
        .containsExactly("{\"a\": 1}");

    ddl("update import_row set remarks = '[{}]' where line = 4 and run_id = '" + run + "'");
    assertThat(imports.rows(run, null, 0, 10)).hasSize(4);
    assertThat(imports.rows(run, null, 3, 1).get(0).remarks())
        .extracting(Remark::key)
        .containsExactly("remarks-unreadable");
  }

  @Test
  void shouldTakeARowOfACompanyThatMayBeThereAndSayWhich() {
    String file =
        "Company,Country\nFox Bands GmbH,Germany\nFox Bands Co,Taiwan\nFOX BANDS,Germany\nFox Bands,\n";
    UUID run = upload("a.csv", file);

    run(run, true);
    assertThat(counts(run)).containsEntry(ImportRow.RowState.ACCEPTED, 4L);
    assertThat(remarks(run, 3)).doesNotContain("may-be-line");
    assertThat(remarks(run, 4)).contains("may-be-line", "Fox Bands GmbH", "\"2\"");

    run(run, false);
    assertThat(applications()).hasSize(4);
    assertThat(remarks(run, 3)).doesNotContain("may-be-same");
    assertThat(remarks(run, 4)).contains("may-be-same", "Fox Bands GmbH");
    assertThat(remarks(run, 5)).contains("Fox Bands GmbH", "Fox Bands Co", "FOX BANDS");
  }

  @Test
  void shouldRefuseFilesThatAreNoTables() {
    byte[] binary = new byte[4096];
    Arrays.fill(binary, (byte) 7);
    binary[0] = (byte) 0x89;
    binary[1] = 'P';
    assertUploadRefused("picture.csv", binary, "refusal.import.not-a-table");
    assertUploadRefused(
        "page.csv",
        bytes("<!DOCTYPE html><html><body>no</body></html>"),
        "refusal.import.not-a-table");
    assertUploadRefused("big.csv", new byte[50 * 1024 * 1024], "refusal.import.too-large");
    assertUploadRefused("empty.csv", new byte[0], "refusal.import.no-rows");
    assertUploadRefused("header.csv", bytes("Company,Country\n"), "refusal.import.no-rows");
    assertUploadRefused(
        "broken.xlsx", bytes("PK\u0003\u0004 not a workbook at all"), "refusal.import.no-workbook");
    assertUploadRefused(
        "open.csv", bytes("Company,City\n\"Acme,Oslo\n"), "refusal.import.malformed");
    assertThat(
            database.texts(
                "select file_name from import_run where programme_id = ?", stage.programmeId()))
        .isEmpty();
  }

  @Test
  void shouldRefuseAnUnknownProgrammeAndPeopleWhoMayNot() {
    byte[] file = bytes("Company\nAcme\n");
    assertThatThrownBy(() -> upload.upload(stage.mei(), "nowhere", new Upload("a.csv", file, null)))
        .isInstanceOfSatisfying(
            CommandRejected.class,
            r -> assertThat(r.kind()).isEqualTo(CommandRejected.Kind.NOT_FOUND));
    assertForbidden(
        () -> upload.upload(stage.ana(), stage.code(), new Upload("a.csv", file, null)));
    UUID run = upload("a.csv", file);
    assertForbidden(() -> start.start(stage.ana(), run, false));
    assertForbidden(() -> cancel.cancel(stage.aud(), run));
    assertForbidden(
        () -> mapColumns.map(stage.aud(), run, new ColumnMapping(Map.of(), null), null));
  }

  @Test
  void shouldRefuseTheRowOfAFormulaNamingItsCell() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("Startups");
      sheet.value(0, 0, "Company");
      sheet.value(0, 1, "Employees");
      sheet.value(0, 2, "Founded");
      sheet.value(1, 0, "Plain Ltd");
      sheet.value(1, 1, 12);
      sheet.value(1, 2, 2019);
      sheet.value(2, 0, "Formula Ltd");
      sheet.formula(2, 1, "6*7");
    }
    UUID run = upload("startups.xlsx", bytes.toByteArray());

    run(run, false);

    assertThat(applications()).containsExactly("Plain Ltd");
    assertThat(profileOf("Plain Ltd", "{company,employees}")).isEqualTo("12");
    assertThat(profileOf("Plain Ltd", "{company,foundedYear}")).isEqualTo("2019");
    assertThat(remarks(run, 3)).contains("formula").contains("B3");
  }

  @Test
  void shouldTakeRowsWhoseFormulasNobodyReads() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("Startups");
      sheet.value(0, 0, "Company");
      sheet.value(0, 1, "Our own sum");
      sheet.value(1, 0, "Summed Ltd");
      sheet.formula(1, 1, "6*7");
    }
    UUID run = upload("startups.xlsx", bytes.toByteArray());

    run(run, false);

    assertThat(applications()).containsExactly("Summed Ltd");
  }

  @Test
  void shouldTakeTheCountryOfTheFileWhereARowNamesNone() {
    UUID run = upload("a.csv", "Company,Country\nPlaced Ltd,\nElsewhere Ltd,France\n");
    ColumnMapping guessed = imports.run(stage.mei(), run).mapping();
    mapColumns.map(stage.mei(), run, new ColumnMapping(guessed.fields(), "TW"), null);
    run(run, false);
    assertThat(profileOf("Placed Ltd", "{company,country}")).isEqualTo("TW");
    assertThat(profileOf("Elsewhere Ltd", "{company,country}")).isEqualTo("FR");
    UUID other = upload("b.csv", "Company\nX\n");
    assertThatThrownBy(
            () ->
                mapColumns.map(stage.mei(), other, new ColumnMapping(guessed.fields(), "XX"), null))
        .isInstanceOf(CommandRejected.class);
  }

  @Test
  void shouldSayWhenAQuotationMarkMergesLines() {
    UUID run =
        upload(
            "a.csv",
            "Company,City\n\"Acme,Oslo\nBeta,Bergen\nGamma\",Rome\nDelta,Paris\n"
                + "\"Two lines\nin a name\",Rome\n");
    run(run, false);
    assertThat(applications()).containsExactly("Delta");
    assertThat(remarks(run, 2)).contains("merged-lines", "\"2\", \"4\"");
    assertThat(remarks(run, 6)).contains("lines-in-name");
  }

  @Test
  void shouldUseNoReferenceNumbersInATrial() {
    UUID run = upload("a.csv", "Company,Country\nTried One,UK\nTried Two,UK\n,UK\n");
    String number = "select last_value || ' ' || is_called from application_number";
    List<String> before = database.texts(number);

    run(run, true);

    assertThat(counts(run)).containsEntry(ImportRow.RowState.ACCEPTED, 2L);
    assertThat(database.texts(number)).isEqualTo(before);
  }

  @Test
  void shouldKeepFormulasInTextAsText() {
    UUID run = upload("a.csv", "Company,Description\nEvil Ltd,=cmd|' /C calc'!A0\n");
    run(run, false);
    assertThat(profileOf("Evil Ltd", "{description}")).isEqualTo("=cmd|' /C calc'!A0");
    assertThat(remarks(run, 2)).contains("kept-as-text");
  }

  @Test
  void shouldRefuseTheRowOfAFormulaInPlaceOfTheName() {
    UUID run = upload("a.csv", "Company\n=evil()\n@Home Ltd\n");
    run(run, false);
    assertThat(applications()).containsExactly("@Home Ltd");
    assertThat(remarks(run, 2)).contains("formula-name").contains("=evil()");
  }

  @Test
  void shouldKeepAMappingByNameAndUseItAgain() {
    UUID first = upload("a.csv", "Who,Cash\nMapped One,3000000\n");
    assertThatThrownBy(() -> start.start(stage.mei(), first, false))
        .isInstanceOf(CommandRejected.class);
    var mapping =
        new ColumnMapping(
            Map.of(
                TargetField.COMPANY_NAME, new ColumnMapping.Source("Who", null),
                TargetField.RAISED, new ColumnMapping.Source("Cash", "TWD")),
            null);
    mapColumns.map(stage.mei(), first, mapping, "Our form");
    UUID second = upload("b.csv", "Who,Cash\nMapped Two,5m\n");

    mapColumns.mapAs(stage.mei(), second, "Our form");
    run(second, false);

    assertThat(imports.mappingNames(stage.programmeId())).containsExactly("Our form");
    assertThat(profileOf("Mapped Two", "{funding,raised,currency}")).isEqualTo("TWD");
    assertThat(profileOf("Mapped Two", "{funding,raised,amount}")).isEqualTo("5000000");
  }

  @Test
  void shouldRefuseAMappingOfColumnsThatAreNotThere() {
    UUID run = upload("a.csv", "Who\nAcme\n");
    var mapping =
        new ColumnMapping(
            Map.of(TargetField.COMPANY_NAME, new ColumnMapping.Source("Whom", null)), null);
    assertThatThrownBy(() -> mapColumns.map(stage.mei(), run, mapping, null))
        .isInstanceOfSatisfying(CommandRejected.class, r -> assertThat(r.fields()).hasSize(1));
  }

  @Test
  void shouldSayThatAnotherRowSaysOtherThingsOfTheSameCompany() {
    UUID run = upload("a.csv", "Company,City\nSame Ltd,Oslo\nSame Ltd,Oslo\nSame Ltd,Bergen\n");
    run(run, false);
    assertThat(counts(run))
        .containsEntry(ImportRow.RowState.ACCEPTED, 1L)
        .containsEntry(ImportRow.RowState.ALREADY_THERE, 1L)
        .containsEntry(ImportRow.RowState.REFUSED, 1L);
  }

  @Test
  void shouldRefuseToCancelWhatDoesNotRun() {
    UUID run = upload("a.csv", "Company\nAcme\n");
    assertThatThrownBy(() -> cancel.cancel(stage.mei(), run)).isInstanceOf(CommandRejected.class);
  }

  @Test
  void shouldEndTheImportOfOneWhoMayNotImportAnyMore() throws Exception {
    // given
    UUID run = upload("a.csv", "Company\nAcme\nBeta\n");

    // when: the role is lost before the worker comes to it
    steps.call(
        () -> {
          start.start(stage.mei(), run, false);
          return entities
              .createNativeQuery("delete from membership where person_id = ?")
              .setParameter(1, stage.mei().id())
              .executeUpdate();
        });
    worker.await(run);

    // then
    assertThat(
            database.texts("select state || ' ' || end_reason from import_run where id = ?", run))
        .containsExactly("CANCELLED intake.import.ended.importer-may-not");
    assertThat(counts(run)).containsEntry(ImportRow.RowState.CANCELLED, 2L);
    assertThat(
            database.texts(
                "select actor || ' ' || (detail ->> 'notTakenIn') from audit_event"
                    + " where action = 'import.ended' and subject_id = ?",
                run.toString()))
        .containsExactly("hatchway 2");
  }

  @Test
  void shouldEndNoImportThatItsImporterMayGoOnWith() throws Exception {
    UUID run = upload("a.csv", "Company\nAcme\n");
    UUID other = upload("b.csv", "Company\nBeta\n");
    assertThat(
            steps.call(
                () -> {
                  start.start(stage.mei(), run, false);
                  return end.endIfForbidden(run);
                }))
        .isFalse();
    worker.await(run);
    assertThat(counts(run)).containsEntry(ImportRow.RowState.ACCEPTED, 1L);
    assertThat(end.endIfForbidden(other)).as("it does not run").isTrue();
    assertThat(database.texts("select state from import_run where id = ?", other))
        .containsExactly("UPLOADED");
  }

  @Test
  void shouldLeaveARowForAnotherTryWhenTheDatabaseFailsIt() throws Exception {
    // given: the database reports a lost race whenever a row of this import is taken in
    UUID run = upload("a.csv", "Company\nAcme\n");
    String trigger = "lost_race_" + run.toString().replace("-", "");
    ddl(
        "create function "
            + trigger
            + "() returns trigger language plpgsql as $$ begin raise sqlstate '40001'; end $$");
    ddl(
        "create trigger "
            + trigger
            + " before update on import_row for each row when (new.run_id = '"
            + run
            + "' and new.state = 'ACCEPTED') execute function "
            + trigger
            + "()");
    try {
      // when
      start.start(stage.mei(), run, false);
      worker.await(run);

      // then
      assertThat(counts(run)).containsEntry(ImportRow.RowState.PENDING, 1L);
      assertThat(database.texts("select state from import_run where id = ?", run))
          .containsExactly("RUNNING");
    } finally {
      ddl("drop trigger " + trigger + " on import_row");
      ddl("drop function " + trigger + "()");
    }

    // when: the worker looks again
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!applications().contains("Acme") && System.nanoTime() < until) {
      TimeUnit.MILLISECONDS.sleep(200);
    }
    worker.await(run);

    // then
    assertThat(counts(run)).containsEntry(ImportRow.RowState.ACCEPTED, 1L);
  }

  @Test
  void shouldTakeARowWhoseServiceFailsLateAndRefuseOneThatFailsItself() {
    // given
    String ofService =
        "exists (select from startup_application a where a.id = new.application_id"
            + " and a.company_name = 'Late Ltd' and a.programme_id = '%s')"
                .formatted(stage.programmeId());
    String itself =
        "not (company_name = 'Itself Ltd' and programme_id = '%s')".formatted(stage.programmeId());
    UUID run = upload("a.csv", "Company,Country\nLate Ltd,UK\nItself Ltd,UK\nFine Ltd,UK\n");

    // when
    try (Planted service = Planted.atCommit(source, "screening", ofService);
        Planted own = Planted.check(source, "startup_application", itself)) {
      run(run, false);
    }

    // then: a row's own failure stops no other row
    assertThat(applications()).containsExactlyInAnyOrder("Late Ltd", "Fine Ltd");
    assertThat(remarks(run, 3)).contains("failed");
    assertThat(
            database.texts(
                "select node_id || ': ' || message from incident where programme_id = ?",
                stage.programmeId()))
        .containsExactly(
            "screenApplication: The database refused to write: a trigger says: The ledger is closed");
  }

  private void ddl(String sql) throws Exception {
    steps.call(() -> entities.createNativeQuery(sql).executeUpdate());
  }

  private UUID upload(String name, String text) {
    return upload(name, bytes(text));
  }

  private UUID upload(String name, byte[] content) {
    return upload.upload(stage.mei(), stage.code(), new Upload(name, content, null));
  }

  private void run(UUID run, boolean dryRun) {
    start.start(stage.mei(), run, dryRun);
    worker.await(run);
    assertThat(database.texts("select state from import_run where id = ?", run))
        .containsExactly("FINISHED");
  }

  private Map<ImportRow.RowState, Long> counts(UUID run) {
    return imports.counts(run);
  }

  private List<String> applications() {
    return database.texts(
        "select company_name from startup_application where programme_id = ?", stage.programmeId());
  }

  private String profileOf(String company, String path) {
    return database
        .texts(
            "select profile #>> '"
                + path
                + "' from startup_application where programme_id = ? and company_name = ?",
            stage.programmeId(),
            company)
        .get(0);
  }

  private String remarks(UUID run, int line) {
    return database
        .texts("select remarks from import_row where run_id = ? and line = ?", run, line)
        .get(0);
  }

  private void assertUploadRefused(String name, byte[] content, String reason) {
    assertThatThrownBy(() -> upload(name, content))
        .isInstanceOfSatisfying(
            CommandRejected.class, r -> assertThat(r.reason()).isEqualTo(reason));
  }

  private static void assertForbidden(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable command) {
    assertThatThrownBy(command)
        .isInstanceOfSatisfying(
            CommandRejected.class,
            r -> assertThat(r.kind()).isEqualTo(CommandRejected.Kind.FORBIDDEN));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
