package dev.hatchway.rules.authoring;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Role;
import dev.hatchway.rules.runtime.PublishRelease;
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
