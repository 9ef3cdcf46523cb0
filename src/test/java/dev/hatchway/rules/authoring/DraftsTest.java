package dev.hatchway.rules.authoring;

import static dev.hatchway.rules.authoring.AuthoringScene.EXTRA;
import static dev.hatchway.rules.authoring.AuthoringScene.WELCOME;
import static dev.hatchway.rules.authoring.AuthoringScene.bytes;
import static dev.hatchway.rules.authoring.AuthoringScene.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Role;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.CommandRejected.Kind;
import dev.hatchway.rules.authoring.DraftFile.Difference;
import dev.hatchway.rules.runtime.LiveRules;
import dev.hatchway.testing.AtOnce;
import dev.hatchway.testing.PostgresForTests;
import dev.hatchway.testing.Refused;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class DraftsTest {

  @Inject AuthoringScene scene;
  @Inject OpenDraft openDraft;
  @Inject SaveDraftFile save;
  @Inject AddDraftFile add;
  @Inject RemoveDraftFile remove;
  @Inject RenameDraftFile rename;
  @Inject DiscardDraft discard;
  @Inject Drafts drafts;
  @Inject DraftContents contents;
  @Inject LiveRules live;

  private Actor analyst;
  private Draft draft;

  @BeforeEach
  void aDraft() {
    scene.open();
    analyst = scene.analyst();
    draft = scene.draftBy(analyst);
  }

  @Test
  void shouldBeginAsWhatIsLive() {
    assertThat(draft.author()).isEqualTo(analyst.username());
    assertThat(draft.state()).isEqualTo(DraftState.OPEN);
    assertThat(drafts.files(analyst, draft.id()).hash()).isEqualTo(draft.baseHash());
    assertThat(live.of(draft.programmeId()).release().hash()).isEqualTo(draft.baseHash());
    assertThat(scene.audited(draft.id())).containsExactly("rules.draft-opened");
  }

  @Test
  void shouldKeepWhatIsSavedAwayFromOtherDraftsAndFromWhatIsLive() {
    Actor other = scene.analyst();
    Draft others = scene.draftBy(other);

    Draft saved = save.save(analyst, draft.id(), WELCOME, rule("Nobody may come"), 0);
    save.save(other, others.id(), WELCOME, rule("Some may come"), 0);

    assertThat(saved.revision()).isEqualTo(1);
    assertThat(drafts.files(analyst, draft.id()).text(WELCOME)).contains("Nobody may come");
    assertThat(drafts.files(analyst, others.id()).text(WELCOME)).contains("Some may come");
    assertThat(live.of(draft.programmeId()).files().text(WELCOME)).contains("Everybody may come");
  }

  @Test
  void shouldSayWhatBecameOfEachFile() {
    save.save(analyst, draft.id(), "screening/new.drl", rule("New"), 0);
    save.save(analyst, draft.id(), WELCOME, rule("Other"), 0);
    remove.remove(analyst, draft.id(), EXTRA, 0);

    assertThat(contents.of(analyst, draft.id()))
        .extracting(DraftFile::path, DraftFile::difference)
        .containsExactly(
            tuple(EXTRA, Difference.REMOVED),
            tuple("screening/new.drl", Difference.ADDED),
            tuple(WELCOME, Difference.CHANGED));
  }

  @Test
  void shouldNameWhoChangedTheSameFileMeanwhile() {
    Actor other = scene.analyst();
    save.save(other, draft.id(), WELCOME, rule("Mine"), 0);
    save.save(analyst, draft.id(), EXTRA, rule("Another file does not matter"), 0);

    var refused =
        catchThrowableOfType(
            CommandRejected.class, () -> save.save(analyst, draft.id(), WELCOME, rule("Yours"), 0));

    assertThat(refused.kind()).isEqualTo(Kind.CONFLICT);
    assertThat(refused.arguments()).contains(WELCOME, other.username());
    assertThat(drafts.files(analyst, draft.id()).text(WELCOME)).contains("Mine");
  }

  @Test
  void shouldLetOneOfTwoWhoSaveAtOnceWin() throws InterruptedException {
    var refusals =
        AtOnce.refusals(
            () -> save.save(analyst, draft.id(), WELCOME, rule("One"), 0),
            () -> save.save(analyst, draft.id(), WELCOME, rule("Two"), 0));

    assertThat(refusals.stream().filter(Objects::nonNull))
        .singleElement()
        .satisfies(r -> assertThat(r.kind()).isEqualTo(Kind.CONFLICT));
    assertThat(drafts.changes(analyst, draft.id())).hasSize(1);
  }

  @Test
  void shouldChangeNothingWhenTheSameContentIsSavedAgain() {
    save.save(analyst, draft.id(), WELCOME, rule("Other"), 0);

    Draft again = save.save(analyst, draft.id(), WELCOME, rule("Other"), 0);

    assertThat(again.revision()).isEqualTo(1);
  }

  @Test
  void shouldKeepEverySaveWithWhoAndHow() {
    Actor other = scene.analyst();
    add.add(other, draft.id(), "screening/new.drl");
    save.save(analyst, draft.id(), "screening/new.drl", rule("New"), 1);
    rename.rename(analyst, draft.id(), "screening/new.drl", "scoring/new.drl", 2);
    remove.remove(analyst, draft.id(), "scoring/new.drl", 3);

    assertThat(drafts.changes(analyst, draft.id()))
        .extracting(FileChange::revision, FileChange::kind, FileChange::by)
        .containsExactly(
            tuple(4L, ChangeKind.REMOVED, analyst.username()),
            tuple(3L, ChangeKind.RENAMED, analyst.username()),
            tuple(3L, ChangeKind.RENAMED, analyst.username()),
            tuple(2L, ChangeKind.SAVED, analyst.username()),
            tuple(1L, ChangeKind.SAVED, other.username()));
    assertThat(scene.audited(draft.id())).hasSize(5);
    assertThat(drafts.files(analyst, draft.id()).hash()).isEqualTo(draft.baseHash());
  }

  @Test
  void shouldTellThatOtherRulesWentLive() {
    assertThat(drafts.isStale(analyst, draft.id())).isFalse();

    scene.publish(AuthoringScene.saying("Somebody else was faster"));

    assertThat(drafts.isStale(analyst, draft.id())).isTrue();
    assertThat(drafts.files(analyst, draft.id()).text(WELCOME)).contains("Everybody may come");
  }

  @Test
  void shouldKeepADiscardedDraftAsItIs() {
    discard.discard(analyst, draft.id());

    Refused.with(
        Kind.INVALID_STATE, () -> save.save(analyst, draft.id(), WELCOME, rule("Late"), 0));
    Refused.with(Kind.INVALID_STATE, () -> discard.discard(analyst, draft.id()));
    assertThat(drafts.draft(analyst, draft.id()).state()).isEqualTo(DraftState.DISCARDED);
  }

  @Test
  void shouldLetOnlyAnalystsOfTheProgrammeChangeDrafts() {
    Actor approver = scene.programme.person(Role.RULE_APPROVER);
    Actor applicant = scene.programme.person(Role.APPLICANT);
    Actor stranger = scene.programme.person(Role.MANAGER);
    for (Actor actor : List.of(approver, applicant, stranger)) {
      Refused.with(Kind.FORBIDDEN, () -> openDraft.open(actor, scene.programme.code(), "Mine"));
      Refused.with(Kind.FORBIDDEN, () -> save.save(actor, draft.id(), WELCOME, rule("Mine"), 0));
      Refused.with(Kind.FORBIDDEN, () -> add.add(actor, draft.id(), "a.drl"));
      Refused.with(Kind.FORBIDDEN, () -> remove.remove(actor, draft.id(), WELCOME, 0));
      Refused.with(Kind.FORBIDDEN, () -> rename.rename(actor, draft.id(), WELCOME, "a.drl", 0));
      Refused.with(Kind.FORBIDDEN, () -> discard.discard(actor, draft.id()));
    }
    Refused.with(Kind.FORBIDDEN, () -> drafts.draft(applicant, draft.id()));
    assertThat(drafts.draft(approver, draft.id())).isEqualTo(draft);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "/etc/passwd", "../x.drl", "a/../b.drl", "a//b", ".hidden", "a b", "a\\b"})
  void shouldRefusePathsThatNoRuleFileHas(String path) {
    Refused.with(Kind.INVALID_ARGUMENT, () -> add.add(analyst, draft.id(), path));
  }

  @Test
  void shouldRefuseFilesThatAreTooLarge() {
    byte[] large = bytes("x".repeat(DraftLimits.LARGEST_FILE + 1));

    Refused.with(Kind.INVALID_ARGUMENT, () -> save.save(analyst, draft.id(), WELCOME, large, 0));
  }
}
