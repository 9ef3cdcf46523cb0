package dev.hatchway.rules.authoring;

import static dev.hatchway.rules.authoring.AuthoringScene.EXTRA;
import static dev.hatchway.rules.authoring.AuthoringScene.WELCOME;
import static dev.hatchway.rules.authoring.AuthoringScene.bytes;
import static dev.hatchway.rules.authoring.AuthoringScene.rule;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hatchway.identity.Actor;
import dev.hatchway.platform.CommandRejected.Kind;
import dev.hatchway.testing.PostgresForTests;
import dev.hatchway.testing.Refused;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who wrote something can't approve a colleague's copy of it, however it is disguised. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class OwnWorkTest {

  @Inject AuthoringScene scene;
  @Inject RemoveDraftFile remove;
  @Inject RenameDraftFile rename;
  @Inject ProposeDraft propose;
  @Inject ApproveProposal approve;
  @Inject RollBackRelease rollBack;
  @Inject ReleaseHistory history;
  @Inject MergeDraft merge;
  @Inject Merging merging;
  @Inject Drafts drafts;

  private Actor both;
  private Actor colleague;
  private Actor approver;
  private Draft own;

  @BeforeEach
  void twoWhoWrite() {
    scene.open();
    both = scene.analystAndApprover();
    colleague = scene.analyst();
    approver = scene.approver();
    own = scene.draftBy(both);
  }

  @Test
  void shouldKnowOnesOwnLinesBehindBlanksRemarksAndOtherLines() {
    scene.save(both, own, WELCOME, rule("I may come"));
    String copied = new String(rule("I may come")).replace("rule \"", "// Ours.\nrule   \"");
    String among =
        copied.replace("end", "end // of it")
            + new String(rule("You may come")).lines().skip(3).reduce("", (a, b) -> a + "\n" + b);

    refusedToTheirAuthorOnly(copy(WELCOME, among));
  }

  @Test
  void shouldKnowOnesOwnLinesInAnotherFile() {
    scene.save(both, own, EXTRA, rule("I may come"));

    refusedToTheirAuthorOnly(copy("screening/another.drl", new String(rule("I may come"))));
  }

  @Test
  void shouldKnowOnesOwnLinesThatOnesDraftNoLongerSays() {
    scene.save(both, own, WELCOME, rule("I may come"));
    scene.save(both, own, WELCOME, rule("Nobody may come"));

    refusedToTheirAuthorOnly(copy(WELCOME, new String(rule("I may come"))));
  }

  @Test
  void shouldKnowAFileThatOneRemoved() {
    remove.remove(both, own.id(), EXTRA, drafts.draft(both, own.id()).revision());
    Draft copied = scene.draftBy(colleague);
    remove.remove(colleague, copied.id(), EXTRA, 0);
    scene.save(colleague, copied, "notes.md", bytes("Fewer rules are better\n"));

    refusedToTheirAuthorOnly(copied);
  }

  @Test
  void shouldKnowALineThatOneRemoved() {
    scene.save(both, own, WELCOME, bytes(without("Company()")));

    refusedToTheirAuthorOnly(copy(WELCOME, "// For everybody.\n" + without("Company()")));
  }

  @Test
  void shouldKnowLinesThatOneMoved() {
    String one = new String(rule("One may come"));
    String two = new String(rule("Two may come")).substring(one.indexOf("// Who"));
    release(WELCOME, one + two);
    own = scene.draftBy(both);
    String moved =
        one.substring(0, one.indexOf("// Who")) + two + one.substring(one.indexOf("// Who"));
    scene.save(both, own, WELCOME, bytes(moved));

    refusedToTheirAuthorOnly(copy(WELCOME, moved + "\n"));
  }

  @Test
  void shouldNotTakeForOnesOwnWhatStandsInEveryRuleOrIsLiveAlready() {
    scene.save(both, own, "screening/mine.drl", rule("I may come"));

    letsApprove(copy("screening/theirs.drl", new String(rule("They may come"))));
  }

  @Test
  void shouldNotTakeForOnesOwnThatBothChangeTheSameLineToSomethingElse() {
    scene.save(both, own, WELCOME, rule("I may come"));

    letsApprove(copy(WELCOME, new String(rule("They may come"))));
  }

  @Test
  void shouldNotTakeForOnesOwnWhatAMergeBroughtAlong() {
    String mine = "// Mine.\n" + new String(rule("Everybody may come"));
    scene.save(both, own, WELCOME, bytes(mine));
    release(WELCOME, new String(rule("They may come")));
    merge.merge(both, own.id(), merging.of(both, own.id()), Map.of());
    long first = history.of(colleague, scene.programme.code()).get(1).number();
    rollBack.rollBack(approver, scene.programme.code(), first, "Too many came");

    letsApprove(copy(WELCOME, new String(rule("They may come"))));
  }

  @Test
  void shouldNotTakeForOnesOwnWhatOneOnlyRenamed() {
    rename.rename(both, own.id(), EXTRA, "screening/renamed.drl", 0);

    letsApprove(copy(WELCOME, new String(rule("They may come"))));
  }

  @Test
  void shouldKnowNobodyWhoActsForSomebodyElse() {
    // whoever lets an actor stand in for another must have OwnWork refuse what that other wrote
    assertThat(Arrays.stream(Actor.class.getRecordComponents()).map(RecordComponent::getName))
        .containsExactly("id", "username", "displayName", "memberships", "administersInstallation");
  }

  private Draft copy(String path, String text) {
    Draft copied = scene.draftBy(colleague);
    scene.save(colleague, copied, path, bytes(text));
    return copied;
  }

  private static String without(String line) {
    return new String(rule("Everybody may come")).replace("  " + line + "\n", "");
  }

  private void release(String path, String text) {
    approve.approve(approver, proposed(copy(path, text)), null);
  }

  private UUID proposed(Draft draft) {
    scene.explainWarnings(colleague, draft);
    return propose.propose(colleague, draft.id(), "A colleague's idea", null).id();
  }

  private void refusedToTheirAuthorOnly(Draft copied) {
    UUID proposal = proposed(copied);

    Refused.with(Kind.FORBIDDEN, () -> approve.approve(both, proposal, null));
    approve.approve(approver, proposal, null);
  }

  private void letsApprove(Draft draft) {
    approve.approve(both, proposed(draft), null);
    assertThat(history.of(both, scene.programme.code()).get(0).state())
        .isEqualTo(ReleaseState.LIVE);
  }
}
