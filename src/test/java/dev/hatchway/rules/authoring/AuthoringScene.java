package dev.hatchway.rules.authoring;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Role;
import dev.hatchway.rules.checks.CheckRules;
import dev.hatchway.rules.checks.Checks;
import dev.hatchway.rules.runtime.LiveRules;
import dev.hatchway.rules.runtime.PublishRelease;
import dev.hatchway.rules.runtime.RuleFiles;
import dev.hatchway.testing.OwnProgramme;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** A programme with two rules that are live, and people who change them. */
@Dependent
class AuthoringScene {

  static final String WELCOME = "screening/welcome.drl";
  static final String EXTRA = "screening/extra.drl";

  @Inject OwnProgramme programme;
  @Inject PublishRelease publish;
  @Inject OpenDraft openDraft;
  @Inject SaveDraftFile saveDraftFile;
  @Inject Drafts drafts;
  @Inject ProposeDraft propose;
  @Inject ExplainWarning explain;
  @Inject CheckRules checks;
  @Inject Checks kept;
  @Inject LiveRules live;
  @Inject EntityManager entities;

  /** To be called first. */
  void open() {
    publish(saying("Everybody may come"));
  }

  void publish(Map<String, byte[]> files) {
    publish.publish(Actor.SYSTEM, programme.id(), files);
  }

  static Map<String, byte[]> saying(String sentence) {
    Map<String, byte[]> files = new TreeMap<>();
    files.put(WELCOME, rule(sentence));
    files.put(EXTRA, rule("Large companies may come too"));
    return files;
  }

  static byte[] rule(String sentence) {
    return bytes(
        """
        package screening;
        import dev.hatchway.rules.facts.*;

        // Who may come.
        rule "%s"
        when
          Company()
        then
          insert(new Eligibility(Verdict.ELIGIBLE, drools.getRule().getName()));
        end
        """
            .formatted(sentence));
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  Actor analyst() {
    return programme.person(Role.ANALYST);
  }

  Actor approver() {
    return programme.person(Role.RULE_APPROVER);
  }

  /** Someone who may do both, though never to the same rules. */
  Actor analystAndApprover() {
    Actor analyst = programme.person(Role.ANALYST);
    return new Actor(
        analyst.id(),
        analyst.username(),
        analyst.displayName(),
        List.of(
            new Actor.Membership(programme.id(), Role.ANALYST, null),
            new Actor.Membership(programme.id(), Role.RULE_APPROVER, null)));
  }

  /** A proposal of the analyst that another sentence welcomes people. */
  Proposal proposalBy(Actor analyst, String sentence) {
    Draft draft = draftBy(analyst);
    save(analyst, draft, WELCOME, rule(sentence));
    explainWarnings(analyst, draft);
    return propose.propose(analyst, draft.id(), "Because of " + sentence, null);
  }

  /** Gives a reason for everything that the checks warn of. */
  void explainWarnings(Actor analyst, Draft draft) {
    checks
        .check(drafts.files(analyst, draft.id()))
        .warnings()
        .forEach(w -> explain.explain(analyst, draft.id(), w.key(), "It is a test"));
  }

  /** Has the report that is kept say that nothing is wrong, by checks some versions older. */
  void passes(RuleFiles files, int older) {
    kept.of(files);
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                entities
                    .createNativeQuery(
                        "update rule_check set findings = cast('[]' as jsonb), version = version - ?2"
                            + " where content_hash = ?1")
                    .setParameter(1, files.hash())
                    .setParameter(2, older)
                    .executeUpdate());
  }

  String live() {
    return live.of(programme.id()).files().text(WELCOME);
  }

  Draft draftBy(Actor analyst) {
    return openDraft.open(analyst, programme.code(), "Another welcome");
  }

  Draft save(Actor actor, Draft draft, String path, byte[] content) {
    long revision = drafts.draft(actor, draft.id()).revision();
    return saveDraftFile.save(actor, draft.id(), path, content, revision);
  }

  @SuppressWarnings("unchecked")
  List<String> audited(UUID draft) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                entities
                    .createNativeQuery(
                        "select action from audit_event where subject_id = ?1 order by id",
                        String.class)
                    .setParameter(1, draft.toString())
                    .getResultList());
  }
}
