package dev.hatchway.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import db.migration.V131__company_keys_anew;
import dev.hatchway.identity.Actor;
import dev.hatchway.intake.ApplicationProfile.Company;
import dev.hatchway.intake.CompanyComparison.Verdict;
import dev.hatchway.intake.IntakeCast.Stage;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.CommandRejected.Kind;
import dev.hatchway.process.lifecycle.RecordedApplicationProcess;
import dev.hatchway.testing.AtOnce;
import dev.hatchway.testing.PostgresForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.groups.Tuple;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class IntakeCommandsTest {

  @Inject IntakeCast cast;
  @Inject Database database;
  @Inject StartDraft startDraft;
  @Inject SaveDraft saveDraft;
  @Inject SubmitApplication submit;
  @Inject SubmitByApi submitByApi;
  @Inject SubmitFromFile submitFromFile;
  @Inject WithdrawApplication withdraw;
  @Inject AppealRejection appeal;
  @Inject AdvanceApplication advance;
  @Inject ApplicationStory story;
  @Inject SessionFactory sessions;

  private final RecordedApplicationProcess process = new RecordedApplicationProcess();
  @Inject LikelySame likely;
  @Inject CompareCompanies compare;
  @Inject CompanyComparisons comparisons;
  @Inject DataSource source;

  private Stage stage;

  @BeforeEach
  void openProgramme() {
    QuarkusMock.installMockForType(process, ReviewProcess.class);
    stage = cast.open();
  }

  @Test
  void shouldTakeADraftFromStartToSubmission() {
    UUID id = draft("Leakfinder GmbH");

    submit.submit(stage.ana(), id);

    assertThat(process.calls()).containsExactly("start " + id);
    assertThat(stages(id)).containsExactly("DRAFT>SUBMITTED by " + stage.ana().username());
    assertThat(
            database.texts("select number from application_revision where application_id = ?", id))
        .containsExactly("1");
    assertThat(database.auditOf(id))
        .containsExactly(
            "application.started " + stage.ana().username(),
            "application.submitted " + stage.ana().username());
  }

  @Test
  void shouldNeedFewStatementsToSubmit() {
    UUID id = draft("Few Statements Ltd");
    sessions.getStatistics().setStatisticsEnabled(true);
    sessions.getStatistics().clear();

    submit.submit(stage.ana(), id);

    // find, cohort with duplicate check, update; the chronicle and the audit trail add one each
    assertThat(sessions.getStatistics().getPrepareStatementCount()).isEqualTo(3);
    sessions.getStatistics().setStatisticsEnabled(false);
  }

  @Test
  void shouldKeepAnIncompleteDraftAndRefuseToSubmitItNamingEachField() {
    UUID id = startDraft.start(stage.ana(), stage.code());
    saveDraft.save(stage.ana(), id, ApplicationProfile.empty(), null);

    CommandRejected refusal = refusal(() -> submit.submit(stage.ana(), id));

    assertThat(refusal.fields())
        .extracting(CommandRejected.FieldError::field)
        .containsExactly(
            "company.legalName",
            "company.country",
            "product.kind",
            "product.stage",
            "description",
            "needs");
    assertThat(stages(id)).isEmpty();
    assertThat(process.calls()).isEmpty();
  }

  @Test
  void shouldRefuseValuesThatCannotBe() {
    CommandRejected refusal =
        refusal(
            () -> submitByApi.submit(stage.ana(), stage.code(), Profiles.absurd("Absurd"), null));
    assertThat(refusal.fields())
        .extracting(CommandRejected.FieldError::field)
        .containsExactly(
            "company.country",
            "company.foundedYear",
            "company.employees",
            "company.turnover.currency",
            "company.largeOwnershipPercent");
  }

  @Test
  void shouldRefuseToSaveOverSomeoneElsesChange() {
    UUID id = draft("Stale Ltd");
    int version = saveDraft.save(stage.ana(), id, Profiles.complete("Stale One Ltd"), null);
    saveDraft.save(stage.ana(), id, Profiles.complete("Stale Two Ltd"), version);
    assertRefused(
        Kind.CONFLICT,
        () -> saveDraft.save(stage.ana(), id, Profiles.complete("Stale Three Ltd"), version));
  }

  @Test
  void shouldKeepTheEarlierRevisionWhenASubmittedApplicationIsCorrected() {
    UUID id = submitted("Corrected Ltd");
    var corrected = Profiles.complete("Corrected, Ltd.");
    saveDraft.save(stage.ana(), id, corrected, null);
    assertThat(
            database.texts(
                "select number from application_revision where application_id = ? order by 1", id))
        .containsExactly("1", "2");
    assertRefused(
        Kind.INVALID_ARGUMENT,
        () -> saveDraft.save(stage.ana(), id, Profiles.complete("Another company"), null));
  }

  @Test
  void shouldRefuseTheSamePersonsSecondApplicationNamingTheirOwn() {
    UUID first = submitted("Twice Robotics Inc.");
    UUID second = draft("TWICE ROBOTICS INC.");

    CommandRejected refusal = refusal(() -> submit.submit(stage.ana(), second));

    assertThat(refusal.kind()).isEqualTo(Kind.CONFLICT);
    assertThat(refusal.arguments())
        .contains(
            database.texts("select reference from startup_application where id = ?", first).get(0));
    assertThat(stages(second)).isEmpty();
  }

  @Test
  void shouldTakeAnothersApplicationOfACompanyThatMayBeTheSameAndAskTheManager() {
    UUID first = submitted("Twice Robotics Inc.");
    UUID second = draft(stage.ben(), "Twice Robotics Inc.");

    submit.submit(stage.ben(), second);

    assertThat(stages(second)).hasSize(1);
    assertThat(likely.as(second)).extracting(StartupApplication::id).containsExactly(first);
    assertThat(likely.open(stage.mei()))
        .extracting(pair -> pair.first().id(), pair -> pair.other().id())
        .containsExactly(Tuple.tuple(first, second));
    assertThat(likely.open(stage.ana())).isEmpty();
  }

  @Test
  void shouldNotAskAboutCompaniesOfTwoCountries() {
    submitted("FOX BANDS GmbH");
    Company here = Profiles.complete("Fox Bands Co").company();
    Company there =
        new Company(
            here.legalName(),
            "TW",
            here.city(),
            here.foundedYear(),
            here.legalForm(),
            here.employees(),
            here.turnover(),
            here.balanceSheet(),
            here.paidInCapital(),
            here.largeOwnershipPercent());
    UUID second = draft(stage.ben(), "Fox Bands Co");
    saveDraft.save(stage.ben(), second, Profiles.of(there), null);

    submit.submit(stage.ben(), second);

    assertThat(likely.as(second)).isEmpty();
    assertThat(likely.open(stage.mei())).isEmpty();
  }

  @Test
  void shouldKeepWhatAManagerDecidesAboutTwoApplications() {
    UUID first = submitted("Pair Ltd");
    UUID second = draft(stage.ben(), "Pair, Limited");
    submit.submit(stage.ben(), second);
    String one = reference(first);
    String two = reference(second);

    assertThat(refusal(() -> compare.decide(stage.ana(), two, one, Verdict.NOT_SAME, "x")).kind())
        .isEqualTo(Kind.FORBIDDEN);
    assertThat(refusal(() -> compare.decide(stage.mei(), two, two, Verdict.NOT_SAME, "x")).kind())
        .isEqualTo(Kind.INVALID_ARGUMENT);
    assertThat(refusal(() -> compare.decide(stage.mei(), two, one, Verdict.NOT_SAME, " ")).kind())
        .isEqualTo(Kind.INVALID_ARGUMENT);
    compare.decide(stage.mei(), two, one, Verdict.SAME_ASK_TO_WITHDRAW, "Please keep the first");

    assertThat(likely.open(stage.mei())).isEmpty();
    assertThat(comparisons.askedToWithdraw(second)).isPresent();
    assertThat(comparisons.askedToWithdraw(first)).isEmpty();
    assertThat(database.auditOf(second)).contains("application.compared " + stage.mei().username());
    assertThat(stages(second)).as("nothing is withdrawn by it").hasSize(1);

    compare.decide(stage.mei(), one, two, Verdict.NOT_SAME, "Two sisters with one name");
    assertThat(comparisons.askedToWithdraw(second)).as("the newest decision counts").isEmpty();
    assertThat(comparisons.of(first).get(second).why()).isEqualTo("Two sisters with one name");
  }

  @Test
  void shouldComputeKeysOfEarlierVersionsAnew() throws Exception {
    UUID id = submitted("バード Labs");
    try (Connection connection = source.getConnection()) {
      try (PreparedStatement old =
          connection.prepareStatement(
              "update startup_application set company_key = 'ハート labs' where id = ?")) {
        old.setObject(1, id);
        old.executeUpdate();
      }
      V131__company_keys_anew.recompute(connection);
    }
    assertThat(database.texts("select company_key from startup_application where id = ?", id))
        .containsExactly(CompanyKey.of("バード Labs"));
    assertThat(
            database.texts(
                "select version from flyway_schema_history where version = '131' and success"))
        .hasSize(1);
  }

  private String reference(UUID id) {
    return database.texts("select reference from startup_application where id = ?", id).get(0);
  }

  @Test
  void shouldLetACompanyApplyAgainAfterItWithdrew() {
    UUID first = submitted("Again Ltd");
    advance.advance(Actor.SYSTEM, first, StageEvent.WITHDRAW, Map.of());
    UUID second = draft("Again Ltd");
    submit.submit(stage.ana(), second);
    assertThat(stages(second)).hasSize(1);
  }

  @Test
  void shouldRefuseApplicationsToAClosedProgramme() {
    Stage closed = cast.closed();
    assertRefused(Kind.INVALID_STATE, () -> startDraft.start(closed.ana(), closed.code()));
    assertRefused(
        Kind.INVALID_STATE,
        () -> submitByApi.submit(closed.ana(), closed.code(), Profiles.complete("Late"), null));
    assertRefused(Kind.NOT_FOUND, () -> startDraft.start(stage.ana(), "no-such-programme"));
  }

  @Test
  void shouldTakeOneOfTwoThatComeAtOnceWithTheSameKey() throws Exception {
    // when
    List<CommandRejected> refusals =
        AtOnce.refusals(
            () -> submitByApi.submit(stage.ana(), stage.code(), Profiles.complete("One"), "key-2"),
            () -> submitByApi.submit(stage.ana(), stage.code(), Profiles.complete("Two"), "key-2"));

    // then
    assertThat(refusals.stream().filter(Objects::nonNull).map(CommandRejected::kind))
        .containsExactly(Kind.CONFLICT);
  }

  @Test
  void shouldCountARequestWithTheSameKeyOnce() {
    var profile = Profiles.complete("Idempotent Ltd");
    var first = submitByApi.submit(stage.ana(), stage.code(), profile, "key-1");
    var again = submitByApi.submit(stage.ana(), stage.code(), profile, "key-1");
    assertThat(again.repeated()).isTrue();
    assertThat(again.application().id()).isEqualTo(first.application().id());
    assertThat(process.calls()).hasSize(1);
    assertRefused(
        Kind.CONFLICT,
        () -> submitByApi.submit(stage.ana(), stage.code(), Profiles.complete("Other"), "key-1"));
  }

  @Test
  void shouldForbidWhatIsNotOnesOwn() {
    UUID id = draft("Mine Ltd");
    assertRefused(Kind.FORBIDDEN, () -> startDraft.start(stage.mei(), stage.code()));
    assertRefused(
        Kind.FORBIDDEN, () -> saveDraft.save(stage.ben(), id, ApplicationProfile.empty(), null));
    assertRefused(Kind.FORBIDDEN, () -> submit.submit(stage.ben(), id));
    assertRefused(Kind.FORBIDDEN, () -> withdraw.withdraw(stage.ben(), id, "no"));
    assertRefused(Kind.FORBIDDEN, () -> appeal.appeal(stage.mei(), id, "no"));
    assertRefused(
        Kind.FORBIDDEN,
        () -> submitByApi.submit(stage.aud(), stage.code(), Profiles.complete("X"), null));
    assertRefused(
        Kind.FORBIDDEN,
        () -> submitFromFile.submit(stage.ana(), stage.programmeId(), Profiles.complete("X")));
    assertRefused(
        Kind.FORBIDDEN, () -> advance.advance(stage.ana(), id, StageEvent.SUBMIT, Map.of()));
  }

  @Test
  void shouldWithdrawADraftAtOnceAndTellTheProcessOfAnythingElse() {
    UUID draft = draft("Draft Ltd");
    withdraw.withdraw(stage.ana(), draft, null);
    assertThat(stages(draft)).containsExactly("DRAFT>WITHDRAWN by " + stage.ana().username());

    UUID submitted = submitted("Under way Ltd");
    withdraw.withdraw(stage.ana(), submitted, "We were sold");
    assertThat(process.calls()).contains("withdraw " + submitted + " We were sold");
    assertThat(
            database.texts(
                "select reason from applicant_statement where application_id = ?", submitted))
        .containsExactly("We were sold");
    assertRefused(Kind.INVALID_STATE, () -> withdraw.withdraw(stage.ana(), draft, "again"));
    assertRefused(Kind.INVALID_ARGUMENT, () -> withdraw.withdraw(stage.ana(), submitted, " "));
  }

  @Test
  void shouldAppealARejectionOnce() {
    UUID id = submitted("Rejected Ltd");
    assertRefused(Kind.INVALID_STATE, () -> appeal.appeal(stage.ana(), id, "Too early"));
    advance.advance(Actor.SYSTEM, id, StageEvent.REJECT, Map.of("why", "Not a micro business"));

    appeal.appeal(stage.ana(), id, "We have nine people");

    assertThat(process.calls()).contains("appeal " + id);
    assertThat(stages(id)).last().isEqualTo("SUBMITTED>REJECTED by hatchway");
    assertRefused(Kind.INVALID_STATE, () -> appeal.appeal(stage.ana(), id, "Again"));
  }

  @Test
  void shouldMoveOnlyAlongTheTableAndTellTheStory() {
    UUID id = submitted("Story Ltd");
    advance.advance(
        Actor.SYSTEM, id, StageEvent.PASS_SCREENING, Map.of("why", "Eligible", "by", "rhea"));
    assertRefused(
        Kind.INVALID_STATE, () -> advance.advance(Actor.SYSTEM, id, StageEvent.GRADUATE, Map.of()));
    assertThat(story.of(id))
        .filteredOn(e -> e.textKey().startsWith("intake.story."))
        .extracting(StoryEntry::textKey, StoryEntry::detail, StoryEntry::actor)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "intake.story.SUBMIT", null, stage.ana().displayName()),
            org.assertj.core.groups.Tuple.tuple("intake.story.PASS_SCREENING", "Eligible", "rhea"));
  }

  private UUID submitted(String company) {
    UUID id = draft(company);
    submit.submit(stage.ana(), id);
    return id;
  }

  private UUID draft(String company) {
    return draft(stage.ana(), company);
  }

  private UUID draft(Actor applicant, String company) {
    UUID id = startDraft.start(applicant, stage.code());
    saveDraft.save(applicant, id, Profiles.complete(company), null);
    return id;
  }

  private java.util.List<String> stages(UUID id) {
    return database.texts(
        "select from_stage || '>' || to_stage || ' by ' || moved_by from stage_change"
            + " where application_id = ? order by id",
        id);
  }

  private static CommandRejected refusal(ThrowingCallable command) {
    return catchThrowableOfType(CommandRejected.class, command);
  }

  private static void assertRefused(Kind kind, ThrowingCallable command) {
    assertThatThrownBy(command)
        .isInstanceOfSatisfying(CommandRejected.class, r -> assertThat(r.kind()).isEqualTo(kind));
  }
}
