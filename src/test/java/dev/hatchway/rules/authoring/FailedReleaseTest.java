package dev.hatchway.rules.authoring;

import static dev.hatchway.rules.authoring.AuthoringScene.WELCOME;
import static dev.hatchway.rules.authoring.AuthoringScene.rule;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hatchway.identity.Actor;
import dev.hatchway.platform.CommandRejected.Kind;
import dev.hatchway.platform.Time;
import dev.hatchway.testing.FailingNode;
import dev.hatchway.testing.OwnProgramme;
import dev.hatchway.testing.PostgresForTests;
import dev.hatchway.testing.Refused;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people are told of a release that is not live: one that failed, one that was overtaken. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class FailedReleaseTest {

  private static final String WHY = "no memory left";

  @Inject AuthoringScene scene;
  @Inject FailingNode node;
  @Inject ProposeDraft propose;
  @Inject ApproveProposal approve;
  @Inject RollBackRelease rollBack;
  @Inject Proposals proposals;
  @Inject ReleaseHistory history;
  @Inject LineHistory lines;
  @Inject Drafts drafts;
  @Inject Time time;

  private Actor analyst;
  private Actor approver;

  @BeforeEach
  void aProgramme() {
    scene.open();
    analyst = scene.analyst();
    approver = scene.approver();
  }

  @AfterEach
  void noOtherNode() {
    time.freeze(null);
    node.leaves();
  }

  @Test
  void shouldTellThatAReleaseFailedAndGiveItsDraftBack() {
    Draft other = scene.draftBy(analyst);
    Proposal proposal = scene.proposalBy(analyst, "Some may come");
    node.runs();
    approve.approve(approver, proposal.id(), null);
    assertThat(states()).containsExactly(ReleaseState.BUILDING, ReleaseState.LIVE);

    node.cannotBuild(scene.programme.id(), WHY);

    assertThat(states()).containsExactly(ReleaseState.FAILED, ReleaseState.LIVE);
    assertThat(releases().get(0).failure()).isEqualTo(WHY);
    Proposal told = proposals.proposal(analyst, proposal.id());
    assertThat(told.closing().outcome()).isEqualTo(ProposalOutcome.APPROVED);
    assertThat(told.failure().reason()).isEqualTo(WHY);
    assertThat(told.failure().release()).isEqualTo(releases().get(0).number());
    assertThat(drafts.draft(analyst, proposal.draftId()).state()).isEqualTo(DraftState.OPEN);
    assertThat(scene.audited(proposal.id()))
        .containsExactly("rules.proposed", "rules.proposal-approved", "rules.proposal-failed");
    assertThat(drafts.isStale(analyst, other.id())).isFalse();
    assertThat(scene.draftBy(analyst).baseHash()).isEqualTo(releases().get(1).hash());
  }

  @Test
  void shouldShowOnThePagesThatItFailedAndWhy() {
    Proposal proposal = failed("Some may come", null);

    assertThat(page("/rules/releases?programme=" + scene.programme.code()))
        .contains("Could not be built")
        .contains(WHY)
        .doesNotContain("Former");
    assertThat(page("/rules/proposals/" + proposal.id()))
        .contains("a node could not build it")
        .contains(WHY);
    assertThat(page("/rules/proposals?programme=" + scene.programme.code()))
        .contains("Could not be built");
    assertThat(page("/rules/drafts/" + proposal.draftId() + "/proposal")).contains(WHY);
  }

  @Test
  void shouldReleaseAtTheSameInstantWhatFailedBefore() {
    Instant tomorrow = time.instant().plus(Duration.ofDays(1));
    Proposal failed = failed("Some may come", tomorrow);

    Proposal again = propose.propose(analyst, failed.draftId(), "There is memory now", tomorrow);
    approve.approve(approver, again.id(), null);

    assertThat(states())
        .containsExactly(ReleaseState.SCHEDULED, ReleaseState.FAILED, ReleaseState.LIVE);
  }

  @Test
  void shouldNotGoBackToWhatNeverWasLive() {
    failed("Some may come", null);
    PastRelease failed = releases().get(0);
    PastRelease live = releases().get(1);
    String code = scene.programme.code();

    Refused.with(
        Kind.INVALID_STATE, () -> rollBack.rollBack(approver, code, failed.number(), "Once more"));
    Refused.with(
        Kind.INVALID_STATE, () -> rollBack.rollBack(approver, code, live.number(), "To be sure"));
    assertThat(releases()).hasSize(2);
  }

  @Test
  void shouldSayOfEachLineWhichReleaseBroughtItAfterOneFailed() {
    Proposal failed = failed("Some may come", null);
    Draft draft = scene.draftBy(analyst);
    scene.save(analyst, draft, WELCOME, rule("Some may come"));
    scene.explainWarnings(analyst, draft);
    approve.approve(
        approver, propose.propose(analyst, draft.id(), "By another way", null).id(), null);

    assertThat(lines.of(analyst, scene.programme.code(), WELCOME))
        .extracting(LineOrigin::proposal)
        .doesNotContain(failed.id());
    assertThat(states())
        .containsExactly(ReleaseState.LIVE, ReleaseState.FAILED, ReleaseState.FORMER);
  }

  @Test
  void shouldNotAnnounceWhatARollBackOvertook() {
    Instant tomorrow = time.instant().plus(Duration.ofDays(1));
    Draft draft = scene.draftBy(analyst);
    scene.save(analyst, draft, WELCOME, rule("Tomorrow you may come"));
    scene.explainWarnings(analyst, draft);
    Proposal proposal = propose.propose(analyst, draft.id(), "A day to prepare", tomorrow);
    approve.approve(approver, proposal.id(), null);
    String code = scene.programme.code();
    long live = releases().get(1).number();

    rollBack.rollBack(approver, code, live, "Nobody is prepared");

    var expected = List.of(ReleaseState.LIVE, ReleaseState.OVERTAKEN, ReleaseState.FORMER);
    assertThat(states()).isEqualTo(expected);
    time.freeze(tomorrow.plusSeconds(1));
    assertThat(states()).isEqualTo(expected);
    assertThat(scene.live()).contains("Everybody may come");
    time.freeze(null);
    assertThat(page("/rules/releases?programme=" + code)).contains("Overtaken, never live");
  }

  private Proposal failed(String sentence, Instant effectiveAt) {
    Draft draft = scene.draftBy(analyst);
    scene.save(analyst, draft, WELCOME, rule(sentence));
    scene.explainWarnings(analyst, draft);
    Proposal proposal = propose.propose(analyst, draft.id(), "Because", effectiveAt);
    node.runs();
    approve.approve(approver, proposal.id(), null);
    node.cannotBuild(scene.programme.id(), WHY);
    node.leaves();
    return proposal;
  }

  private List<PastRelease> releases() {
    return history.of(analyst, scene.programme.code());
  }

  private List<ReleaseState> states() {
    return releases().stream().map(PastRelease::state).toList();
  }

  private String page(String path) {
    String session =
        given()
            .redirects()
            .follow(false)
            .formParam("j_username", approver.username())
            .formParam("j_password", OwnProgramme.PASSWORD)
            .post("/j_security_check")
            .getCookie("quarkus-credential");
    return given()
        .cookie("quarkus-credential", session)
        .get(path)
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }
}
