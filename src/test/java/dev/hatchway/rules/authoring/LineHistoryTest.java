package dev.hatchway.rules.authoring;

import static dev.hatchway.rules.authoring.AuthoringScene.WELCOME;
import static dev.hatchway.rules.authoring.AuthoringScene.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Role;
import dev.hatchway.platform.CommandRejected.Kind;
import dev.hatchway.testing.PostgresForTests;
import dev.hatchway.testing.Refused;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class LineHistoryTest {

  private static final int NAME = 4;

  @Inject AuthoringScene scene;
  @Inject ProposeDraft propose;
  @Inject ApproveProposal approve;
  @Inject RollBackRelease rollBack;
  @Inject LineHistory history;
  @Inject ReleaseHistory releases;
  @Inject SearchRules search;

  private Actor analyst;
  private Actor approver;

  @BeforeEach
  void aProgramme() {
    scene.open();
    analyst = scene.analyst();
    approver = scene.approver();
  }

  @Test
  void shouldNameWhoChangedALineAndWhy() {
    // given: two write in one draft, the second over the name that the first gave
    Actor second = scene.analyst();
    Draft draft = scene.draftBy(analyst);
    scene.save(analyst, draft, WELCOME, AuthoringScene.bytes("// Ours.\n" + text("First")));
    scene.save(second, draft, WELCOME, AuthoringScene.bytes("// Ours.\n" + text("Second")));
    scene.explainWarnings(analyst, draft);
    Proposal proposal = propose.propose(analyst, draft.id(), "A second name", null);
    long shipped = releases.of(analyst, scene.programme.code()).get(0).number();

    // when
    approve.approve(approver, proposal.id(), null);

    // then
    var lines = history.of(approver, scene.programme.code(), WELCOME);
    assertThat(lines.get(0))
        .extracting(LineOrigin::by, LineOrigin::reason, LineOrigin::proposal)
        .containsExactly(analyst.username(), "A second name", proposal.id());
    assertThat(lines.get(1 + NAME)).extracting(LineOrigin::by).isEqualTo(second.username());
    assertThat(lines.get(1))
        .extracting(LineOrigin::by, LineOrigin::release, LineOrigin::reason)
        .containsExactly("hatchway", shipped, null);
  }

  @Test
  void shouldKnowAfterARollbackWhoWroteWhatIsLiveAgain() {
    approve.approve(approver, scene.proposalBy(analyst, "Mine").id(), null);
    String code = scene.programme.code();
    long mine = releases.of(analyst, code).get(0).number();
    approve.approve(approver, scene.proposalBy(scene.analyst(), "Theirs").id(), null);

    rollBack.rollBack(approver, code, mine, "It was better");

    assertThat(history.of(analyst, code, WELCOME).get(NAME))
        .extracting(LineOrigin::by, LineOrigin::release)
        .containsExactly(analyst.username(), mine);
  }

  @Test
  void shouldFindFieldsOutcomesAndWords() {
    String code = scene.programme.code();

    assertThat(search.find(analyst, code, "everybody"))
        .extracting(SearchHit::rule, SearchHit::where)
        .containsExactly(tuple("Everybody may come", FoundIn.NAME));
    assertThat(search.find(analyst, code, "eligibility"))
        .extracting(SearchHit::where)
        .contains(FoundIn.OUTCOME);
    assertThat(search.find(analyst, code, "company"))
        .extracting(SearchHit::where)
        .contains(FoundIn.CONDITION);
    assertThat(search.find(analyst, code, "who may come"))
        .extracting(SearchHit::where)
        .contains(FoundIn.TEXT);
    assertThat(search.find(analyst, code, " ")).isEmpty();
  }

  @Test
  void shouldShowThemToReadersOnly() {
    Actor applicant = scene.programme.person(Role.APPLICANT);
    String code = scene.programme.code();

    Refused.with(Kind.FORBIDDEN, () -> history.of(applicant, code, WELCOME));
    Refused.with(Kind.FORBIDDEN, () -> search.find(applicant, code, "come"));
    Refused.with(Kind.NOT_FOUND, () -> history.of(analyst, code, "none.drl"));
  }

  private static String text(String sentence) {
    return new String(rule(sentence));
  }
}
