package dev.hatchway.journey;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Role;
import dev.hatchway.intake.ApplicationProfile.NeedKind;
import dev.hatchway.review.AskApplicant;
import dev.hatchway.rules.authoring.OpenDraft;
import dev.hatchway.rules.authoring.SaveDraftFile;
import dev.hatchway.testing.Browsing;
import dev.hatchway.testing.Journey;
import dev.hatchway.testing.OpenProgramme;
import dev.hatchway.testing.StartupProfiles;
import dev.hatchway.testing.StoredCase;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** One of each thing that a programme has and that has an address of its own. */
@Dependent
class Belongings {

  private static final String RULES = "screening/eligibility.dslr";
  private static final String NO_INCIDENT = new UUID(7, 7).toString();
  private static final String NO_REQUEST = new UUID(7, 8).toString();
  private static final String TABLE = "screening/size-taiwan.drl.csv";

  @Inject EveryTask everyTask;
  @Inject AskApplicant askApplicant;
  @Inject OpenDraft openDraft;
  @Inject SaveDraftFile saveDraftFile;
  @Inject StoredCase stored;
  @Inject DataSource database;
  @Inject Journey twin;

  private final String secret = "Secret " + UUID.randomUUID();
  private final Map<String, String> byPrefix = new LinkedHashMap<>();
  private OpenProgramme programme;
  private UUID application;
  private UUID task;
  private String release;
  private String reviewer;
  private String sameCompany;

  /** Makes them, as somebody who may do everything in the programme. */
  void in(OpenProgramme openProgramme, Actor insider) throws SQLException {
    programme = openProgramme;
    everyTask.in(programme);
    Browsing browsing = Browsing.as(insider.username());
    Journey toCheckIn = everyTask.toCheckIn();
    Journey inReview = everyTask.inReview();
    application = toCheckIn.application();
    task = inReview.open("reviewApplication").get(0).id();
    reviewer =
        one(
            "select p.username from person p join human_task t on t.actual_owner = p.id"
                + " where t.id = ?",
            task);
    String question =
        inReview
            .now(() -> askApplicant.ask(insider, inReview.application(), "Which " + secret + "?"))
            .toString();
    sameCompany = sameCompany();
    release =
        stored
            .texts("select max(number) from rule_release where programme_id = ?", programme.id())
            .get(0);
    String draft = draft(insider);
    byPrefix.put("/my-applications/", application.toString());
    byPrefix.put("/processes/instances/", instance());
    byPrefix.put("/api/process-instances/", instance());
    byPrefix.put("/api/processes/", "applicationReview");
    byPrefix.put("/api/incidents/", NO_INCIDENT);
    both("/account-requests/", NO_REQUEST);
    byPrefix.put("/api/questions/", question);
    byPrefix.put("/applications/", question);
    byPrefix.put("/tasks/", task.toString());
    byPrefix.put("/api/tasks/", task.toString());
    byPrefix.put(
        "/api/decisions/", one("select id from decision where application_id = ?", application));
    byPrefix.put("/rules/drafts/", draft);
    byPrefix.put("/api/rules/drafts/", draft);
    byPrefix.put("/api/rules/archives/drafts/", draft);
    both("/rules/proposals/", proposal(draft, insider));
    both("/rules/simulations/", simulation(browsing, draft));
    both("/rules/replays/", replay(browsing));
    String imported = imported(browsing);
    byPrefix.put("/import/", imported);
    byPrefix.put("/api/imports/", imported);
  }

  /** What nobody else may read. */
  List<String> secrets() {
    return List.of(
        secret,
        reviewer,
        one("select company_name from startup_application where id = ?", application));
  }

  /** The template with what belongs to the programme in its parameters. */
  String address(String template) {
    return template
        .replace("{reference}", stored.reference(application))
        .replace("{taskId}", task.toString())
        .replace("{code}", template.contains("/partners/") ? "foxconn" : programme.code())
        .replace("{username}", reviewer)
        .replace("{programme}", programme.code())
        .replace("{number}", release)
        .replace("{other}", template.contains("same-company") ? sameCompany : release)
        .replace("{file}", "odd.bpmn")
        .replace("{role}", "REVIEWER")
        .replace("{version}", version())
        .replaceAll(
            "\\{path(:\\.\\+)?}", template.matches(".*/(tables|workbooks)/.*") ? TABLE : RULES)
        .replace("{id}", template.contains("{id}") ? id(template) : "");
  }

  private String id(String template) {
    return byPrefix.entrySet().stream()
        .filter(entry -> template.startsWith(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow(
            () ->
                new AssertionError(template + " is new: Belongings must have one to try it with"));
  }

  /** What the addresses take beside their parameters, in several ways. */
  List<String> queries() {
    String rules = "?programme=" + programme.code() + "&decision=screening";
    String reference = stored.reference(application);
    return List.of(
        "",
        rules + "&application=" + reference + "&reference=" + reference,
        rules
            + "&application="
            + application
            + "&file=scenarios/screening.scenario&place=0&q=company&to="
            + release
            + "&from="
            + release);
  }

  private String draft(Actor insider) {
    UUID draft = openDraft.open(insider, programme.code(), secret).id();
    byte[] note = secret.getBytes(StandardCharsets.UTF_8);
    saveDraftFile.save(insider, draft, "README.md", note, 0);
    return draft.toString();
  }

  /** Written by hand: its checks take their time, and say nothing of who may read it. */
  private String proposal(String draft, Actor insider) throws SQLException {
    String id = UUID.randomUUID().toString();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          insert into rule_proposal (id, draft_id, programme_id, revision, base_hash, hash, message, proposed_by_id,
              proposed_by, proposed_at)
            select '%s', id, programme_id, revision, base_hash, base_hash, title, '%s', '%s', now()
            from rule_draft where id = '%s'
          """
              .formatted(id, insider.id(), insider.username(), draft));
    }
    return id;
  }

  private String simulation(Browsing browsing, String draft) {
    String address = "/rules/drafts/" + draft + "/simulations";
    browsing.get(address).then().statusCode(200);
    browsing.post(address, Map.of("basis", "AS_DECIDED")).then().statusCode(303);
    return one("select id from simulation where draft_id = ?", UUID.fromString(draft));
  }

  private String replay(Browsing browsing) {
    browsing.post("/rules/replays", Map.of("programme", programme.code())).then().statusCode(303);
    return one("select id from replay_run where programme_id = ?", programme.id());
  }

  private String imported(Browsing browsing) {
    byte[] file = ("Company,Country\n" + secret + ",UK\n").getBytes(StandardCharsets.UTF_8);
    browsing.upload("/import", programme.code(), "some.csv", file).then().statusCode(303);
    return one("select id from import_run where programme_id = ?", programme.id());
  }

  private String instance() {
    return one(
        "select id from process_instance where application_id = ? and parent_id is null",
        application);
  }

  private String version() {
    return stored
        .texts("select version from process_definition where process_id = 'applicationReview'")
        .get(0);
  }

  /** Somebody else applied with the company's name: a question for managers. */
  private String sameCompany() throws SQLException {
    twin.submit(
        programme.person(Role.APPLICANT),
        programme.code(),
        StartupProfiles.eligible(NeedKind.INDUSTRIAL_DESIGN));
    try (Connection connection = database.getConnection();
        PreparedStatement rename =
            connection.prepareStatement(
                "update startup_application a set company_name = b.company_name,"
                    + " company_key = b.company_key, country = b.country"
                    + " from startup_application b where a.id = ? and b.id = ?")) {
      rename.setObject(1, twin.application());
      rename.setObject(2, application);
      rename.executeUpdate();
    }
    return stored.reference(twin.application());
  }

  private String one(String sql, UUID argument) {
    return stored.texts(sql, argument).get(0);
  }

  private void both(String page, String id) {
    byPrefix.put(page, id);
    byPrefix.put("/api" + page, id);
  }
}
